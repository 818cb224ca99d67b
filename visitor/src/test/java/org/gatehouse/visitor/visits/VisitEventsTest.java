package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.events.DomainEvent.GuestTurnedAway;
import org.gatehouse.core.events.DomainEvent.HostAdmitsGuest;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DueEvents;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.events.TellSubscribers;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rest of the product learns of a visit, and what the visit learns of it. */
class VisitEventsTest {
    private static final Instant NINE = Instant.parse("2026-11-20T08:00:00Z");

    private final TestDatabase database = TestDatabase.shared();
    private final TestContainer container = new TestContainer(database);
    private final MovableClock clock = new MovableClock(NINE);
    private final Rows rows = container.rows();
    private final MasterKey masterKey = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private final Outbox outbox = new Outbox(rows, clock, container.afterCommit(), new OutboxWake());
    private final People people = new People(rows);
    private final Sites sites = new Sites(rows);
    private final Tenants tenants = container.useCase(Tenants.class, container.entityManager());
    private final Visits visits = new Visits(rows, masterKey);
    private final Meetings meetings = new Meetings(rows);
    private final Creations creations = new Creations(rows, clock);
    private final Invite invite = new Invite(rows, people, tenants, masterKey, outbox, clock);
    private final PlanMeeting plan =
            container.useCase(PlanMeeting.class, rows, sites, people, creations, invite, clock);
    private final ChangeMeeting change =
            container.useCase(ChangeMeeting.class, meetings, visits, plan, invite, people, creations, outbox, clock);
    private final CheckIn checkIn = container.useCase(CheckIn.class, rows, visits, sites, tenants, outbox, clock);
    private final TenantId tenant = database.newTenant();
    private UUID site;
    private UUID host;
    private UUID meeting;
    private UUID visit;

    @BeforeEach
    void a_meeting_of_one_guest() {
        site = in(() -> {
            Site added = new Site(new Site.Details(
                    "Havnen", "Kajen 1", ZoneId.of("Europe/Copenhagen"), List.of("A"), "Gården", LocalTime.of(18, 0)));
            rows.add(added);
            return added.id();
        });
        host = in(() -> {
            Person person = new Person(details("Anna", "anna@firm.example"), NINE);
            people.add(person);
            rows.flush();
            people.add(new Employee(person, site));
            return person.id();
        });
        meeting = in(() -> plan.plan(
                plan(NINE.plusSeconds(3600)),
                List.of(new Guest(details("Mette", "mette@guest.example"), Visit.Extras.NONE)),
                null));
        visit = in(() -> visits.of(meetings.get(meeting)).get(0).id());
    }

    @Test
    void an_invitation_says_who_meets_whom_where_and_when_and_brings_the_pass() {
        GuestInvited invited = (GuestInvited) tell().get(0);

        assertThat(invited.visitId()).isEqualTo(visit);
        assertThat(invited.sequence()).isZero();
        assertThat(invited.appointment()).isEqualTo(appointment(NINE.plusSeconds(3600)));
        assertThat(open(invited.passSealed())).isEqualTo(pass());
    }

    @Test
    void a_change_brings_the_same_pass_and_a_higher_sequence() {
        tell();
        move(NINE.plusSeconds(7200));

        InvitationChanged changed = (InvitationChanged) tell().get(0);

        assertThat(changed.sequence()).isEqualTo(1);
        assertThat(changed.appointment()).isEqualTo(appointment(NINE.plusSeconds(7200)));
        assertThat(open(changed.passSealed())).isEqualTo(pass());
    }

    @Test
    void an_invitation_sent_again_has_the_sequence_of_the_last_change() {
        move(NINE.plusSeconds(7200));
        in(() -> {
            change.inviteAgain(visit);
            return true;
        });

        List<DomainEvent> told = tell();

        assertThat(((GuestInvited) told.get(told.size() - 1)).sequence()).isEqualTo(1);
    }

    @Test
    void a_cancellation_of_one_guest_raises_the_sequence() {
        tell();
        in(() -> {
            change.cancelGuest(visit);
            return true;
        });

        assertThat(tell()).containsExactly(new InvitationCancelled(visit, 1, appointment(NINE.plusSeconds(3600))));
    }

    @Test
    void an_arrival_says_whose_guest_it_is() {
        tell();
        clock.set(NINE.plusSeconds(3600));
        scan();

        assertThat(tell())
                .containsExactly(new GuestArrived(visit, NINE.plusSeconds(3600), appointment(NINE.plusSeconds(3600))));
    }

    @Test
    void a_change_after_the_arrival_brings_no_pass() {
        clock.set(NINE.plusSeconds(3600));
        scan();
        tell();
        move(NINE.plusSeconds(5400));

        assertThat(((InvitationChanged) tell().get(0)).passSealed()).isNull();
    }

    @Test
    void a_refusal_says_where_the_guest_stands_and_whose_guest_it_is() {
        tell();
        scan();

        assertThat(tell())
                .containsExactly(
                        new GuestTurnedAway(visit, site, "too-early", NINE, appointment(NINE.plusSeconds(3600))));
    }

    @Test
    void a_guest_whom_the_host_admits_gets_in_on_that_day_and_on_no_other() {
        move(NINE.plus(Duration.ofDays(3)));
        assertThat(scan()).isEqualTo("wrong-day");

        record(new HostAdmitsGuest(visit, host, NINE));
        tell();

        clock.pass(Duration.ofDays(1));
        assertThat(scan()).isEqualTo("wrong-day");
        clock.pass(Duration.ofHours(-20));
        assertThat(scan()).isEqualTo("welcome");
    }

    @Test
    void a_guest_who_has_been_cancelled_stays_cancelled_whatever_the_host_says() {
        in(() -> {
            change.cancelGuest(visit);
            return true;
        });
        record(new HostAdmitsGuest(visit, host, NINE));
        tell();

        assertThat(scan()).isEqualTo("cancelled");
    }

    private void move(Instant start) {
        in(() -> {
            change.change(meeting, meetings.get(meeting).version(), plan(start));
            return true;
        });
    }

    private String scan() {
        return in(() -> checkIn.byPass(new Showing(Uuids.next(), site, Scan.Way.QR, visit), secret()))
                .arrival()
                .code();
    }

    private String secret() {
        return passes.computeIfAbsent(
                visit,
                id -> open(in(() -> visits.get(id).passSealed().orElseThrow()))
                        .secret()
                        .text());
    }

    private final java.util.Map<UUID, String> passes = new java.util.HashMap<>();

    private String pass() {
        Pass pass = in(() -> visits.passOf(visits.get(visit)).orElseThrow());
        return pass.secret().text() + " " + pass.code();
    }

    private String open(String sealed) {
        return masterKey.open(tenant.value(), Base64.getDecoder().decode(sealed));
    }

    private Pass open(byte[] sealed) {
        return Pass.open(tenant.value(), masterKey, sealed);
    }

    private Appointment appointment(Instant start) {
        UUID guest = in(() -> visits.get(visit).guestId());
        return new Appointment(meeting, guest, host, site, start, start.plusSeconds(3600));
    }

    private Meeting.Plan plan(Instant start) {
        return new Meeting.Plan(site, host, "Subject", "Room", start, start.plusSeconds(3600));
    }

    private static Person.Details details(String name, String email) {
        return new Person.Details(name, "Test", new Email(email), null, null, "da");
    }

    private void record(DomainEvent event) {
        in(() -> {
            outbox.record(event);
            return true;
        });
    }

    /** Tells what has been recorded, and returns it in order. */
    private List<DomainEvent> tell() {
        DueEvents due = container.useCase(DueEvents.class, container.entityManager(), clock);
        TellSubscribers tell = container.useCase(TellSubscribers.class, rows, clock);
        List<DomainEvent> told = new ArrayList<>();
        List<DueEvents.Due> mine = due.nextAcrossTenants(10_000).stream()
                .filter(event -> event.tenant().equals(tenant))
                .toList();
        for (DueEvents.Due event : mine) {
            in(() -> {
                tell.all(event.id(), List.of(new Remembering(told), new AdmitOnHostsWord(rows)));
                return true;
            });
        }
        return told;
    }

    private record Remembering(List<DomainEvent> told) implements Subscriber {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void on(DomainEvent event) {
            told.add(event);
        }
    }

    private <T> T in(java.util.concurrent.Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return container.call(work);
        }
    }
}
