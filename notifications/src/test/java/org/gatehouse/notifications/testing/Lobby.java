package org.gatehouse.notifications.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Instructions;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.ClearMessage;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.DueMessages;
import org.gatehouse.core.egress.EgressGate;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.LatestInstant;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.egress.PostWake;
import org.gatehouse.core.egress.RecipientLimit;
import org.gatehouse.core.egress.SettleMessage;
import org.gatehouse.core.egress.Template;
import org.gatehouse.core.egress.WaitingMessages;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.DueEvents;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.events.TellSubscribers;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.notices.FollowNotices;
import org.gatehouse.core.notices.NoticeClock;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.time.TestTime;
import org.gatehouse.notifications.accounts.LoginSmsTemplate;
import org.gatehouse.notifications.accounts.PasswordResetTemplate;
import org.gatehouse.notifications.agreement.AgreementNoticeTemplate;
import org.gatehouse.notifications.answers.AlertCards;
import org.gatehouse.notifications.answers.AnswerAlert;
import org.gatehouse.notifications.answers.AnswerLinks;
import org.gatehouse.notifications.answers.ReassignAlert;
import org.gatehouse.notifications.hostalert.AlertHostOnArrival;
import org.gatehouse.notifications.hostalert.Ask;
import org.gatehouse.notifications.hostalert.EndAlert;
import org.gatehouse.notifications.hostalert.Escalate;
import org.gatehouse.notifications.hostalert.EscalateAlerts;
import org.gatehouse.notifications.hostalert.FollowAlerts;
import org.gatehouse.notifications.hostalert.HostAlertTemplate;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.notifications.hostalert.JointAlerts;
import org.gatehouse.notifications.hostalert.NoteLateArrival;
import org.gatehouse.notifications.inbox.InAppInbox;
import org.gatehouse.notifications.inbox.Inbox;
import org.gatehouse.notifications.invitations.InvitationTemplate;
import org.gatehouse.notifications.invitations.SendInvitations;
import org.gatehouse.notifications.webhooks.WebhookTemplate;
import org.gatehouse.notifications.writing.Links;

/**
 * A tenant with a site, a host, a deputy and a guest, and everything that tells them something: wired as the container
 * does it, on the real database, with providers and a clock of the test's.
 */
public final class Lobby extends Premises {
    public static final String PUBLIC_URL = "https://gatehouse.example";

    public final TestTime time = new TestTime(clock);
    public final MasterKey masterKey = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    public final Outbox outbox = new Outbox(rows, clock, Runnable::run, new OutboxWake());
    public final Post post = new Post(rows, masterKey, clock, Runnable::run, new PostWake());
    public final Links links = new Links(PUBLIC_URL);
    public final PushSubscriptions subscriptions = container.useCase(PushSubscriptions.class, rows, masterKey, clock);

    public final FakeConnector<Content.Sms> sms = new FakeConnector<>("inmobile");
    public final FakeConnector<Content.Mail> mail = new FakeConnector<>("smtp");
    public final Inbox inbox = container.useCase(Inbox.class, rows, clock);

    private final JointAlerts joint = new JointAlerts(rows, new WaitingMessages(rows, masterKey, clock));
    public final HostAlerts alerts = container.useCase(HostAlerts.class, rows, clock);
    public final Escalate escalate = container.useCase(
            Escalate.class,
            rows,
            people,
            tenants,
            new Ask(rows, people, sites, subscriptions, post, links, joint, clock),
            joint,
            outbox,
            clock);
    private final EndAlert endAlert = new EndAlert(joint, escalate, clock);
    private final NoteLateArrival lateArrival = new NoteLateArrival(people, sites, inbox);
    public final EscalateAlerts job = new EscalateAlerts(alerts, escalate);
    public final AnswerLinks answerLinks = container.useCase(AnswerLinks.class, entityManager);
    public final AnswerAlert answers =
            container.useCase(AnswerAlert.class, rows, people, new AlertCards(rows), escalate, joint, outbox, clock);
    public final ReassignAlert reassign = container.useCase(ReassignAlert.class, rows, people, escalate, joint, clock);

    public final Registers registers = new Registers(entityManager);
    public final Agreements agreements = new Agreements(rows);
    public final PolicyEpochs epochs = new PolicyEpochs(rows, time.keeper);
    public final SubprocessorChanges changes = new SubprocessorChanges(entityManager);
    public final Notices notices = new Notices(rows, changes);
    public final AnnexB annexB = new AnnexB(agreements, notices);
    public final Snapshots snapshots = new Snapshots(agreements, registers, epochs, new Instructions(rows), annexB);

    private final List<Subscriber> subscribers = new ArrayList<>(List.of(
            new AlertHostOnArrival(rows, escalate, endAlert, joint, lateArrival, clock),
            new FollowAlerts(rows, escalate, endAlert, joint, lateArrival, outbox),
            new SendInvitations(people, sites, tenants, post, masterKey, links),
            new FollowNotices(rows, post, new NoticeClock(agreements), epochs, clock),
            new Told()));
    private final List<DomainEvent> told = new ArrayList<>();
    private final DueEvents dueEvents = container.useCase(DueEvents.class, entityManager, clock);
    private final TellSubscribers tell = container.useCase(TellSubscribers.class, rows, clock);
    private final DueMessages dueMessages = container.useCase(DueMessages.class, entityManager, clock);
    private LatestInstant latest;
    private Connectors connectors;
    private EgressGate gate = gate(List.of(sms, mail, new InAppInbox(inbox)));

    public final UUID deputy = addEmployee("Bo", "da", "+4520000002", "bo@firm.example", null);
    public final UUID host = addEmployee("Anna", "da", "+4520000001", "anna@firm.example", deputy);
    public final UUID guest =
            addPerson(new Person.Details("Mette", "Jensen", new Email("mette@guest.example"), null, "Novus", "da"));

    /** Approves inMobile and the mail server for everything, and the inbox last. */
    public Lobby() {
        agree(List.of("inmobile", "smtp"), List.of("inmobile", "smtp", "in-app"));
    }

    public EgressGate gate(List<? extends Connector<?>> all) {
        connectors = new Connectors(all);
        latest = new LatestInstant(rows, time.keeper, connectors);
        List<Template> templates = List.of(
                new HostAlertTemplate(),
                new InvitationTemplate(links, clock),
                new PasswordResetTemplate(),
                new LoginSmsTemplate(),
                new AgreementNoticeTemplate(links),
                new WebhookTemplate());
        return new EgressGate(
                container.useCase(
                        ClearMessage.class,
                        rows,
                        snapshots,
                        latest,
                        connectors,
                        new RecipientLimit(rows),
                        masterKey,
                        outbox,
                        clock),
                container.useCase(SettleMessage.class, rows, outbox, clock),
                connectors,
                templates);
    }

    public void connect(List<? extends Connector<?>> connectors) {
        this.gate = gate(connectors);
    }

    /** Those that are connected now. */
    public Connectors connectors() {
        return connectors;
    }

    /** A new version of the agreement, in force from now on. */
    public void agree(List<String> approved, List<String> order) {
        agree(Agreed.terms(approved, order));
    }

    public void agree(Terms terms) {
        inTenant(() -> Agreed.inForce(rows, terms, clock.instant()));
    }

    /** Approves one service for one activity, with these fields and no others. */
    public void agreeFields(String service, Activity activity, DataField... fields) {
        agree(Agreed.terms(service, activity, fields));
    }

    public void record(DomainEvent event) {
        inTenant(() -> outbox.record(event));
    }

    /** A guest checks in now; everybody is told who is told at once. Returns the visit's id. */
    public UUID arrive() {
        UUID visit = Uuids.next();
        arrive(visit);
        return visit;
    }

    public void arrive(UUID visit) {
        record(new GuestArrived(visit, clock.instant(), appointment(), clock.instant()));
        settle();
    }

    public void turnAway(UUID visit, String outcome) {
        record(new GuestTurnedAway(visit, site, outcome, clock.instant(), appointment(), clock.instant()));
        settle();
    }

    public Appointment appointment() {
        Instant start = NINE.plus(Duration.ofHours(1));
        return new Appointment(Uuids.next(), guest, host, site, start, start.plus(Duration.ofHours(1)), null);
    }

    /** Tells what has been recorded and carries what has been posted, until nothing is due any more. */
    public void settle() {
        for (int round = 0; round < 20; round++) {
            boolean told = tellEvents();
            boolean carried = carryMessages();
            if (!told && !carried) {
                return;
            }
        }
        throw new AssertionError("it never settles");
    }

    private boolean tellEvents() {
        List<UUID> mine = dueEvents.nextAcrossTenants(10_000).stream()
                .filter(due -> due.tenant().equals(tenant))
                .map(DueEvents.Due::id)
                .toList();
        if (!mine.isEmpty()) {
            doAs(() -> tell.all(mine, subscribers));
        }
        return !mine.isEmpty();
    }

    public boolean carryMessages() {
        return latest.isKnown() && carryDue();
    }

    /** Whether or not anybody knows what time it is. */
    public boolean carryDue() {
        List<UUID> mine = dueMessages.nextAcrossTenants(10_000).stream()
                .filter(due -> due.tenant().equals(tenant))
                .map(DueMessages.Due::id)
                .toList();
        doAs(() -> mine.forEach(gate::carry));
        return !mine.isEmpty();
    }

    /** Time passes, second by second, with the job running as it does. */
    public void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            doAs(job::escalateDue);
            settle();
        }
    }

    /** Events of one kind that have been told, in order. */
    public <T extends DomainEvent> List<T> told(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<Message> messages() {
        return in(() -> rows.where(Message.class, "1 = 1 order by x.id").getResultList());
    }

    public List<FlowEvidence> evidence() {
        return in(() -> rows.where(FlowEvidence.class, "1 = 1 order by x.id").getResultList());
    }

    public List<String> notes(UUID person) {
        return as(() -> inbox.of(person, 100).stream().map(note -> note.text()).toList());
    }

    /** Remembers what was told. */
    private final class Told implements Subscriber {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void on(DomainEvent event) {
            told.add(event);
        }
    }
}
