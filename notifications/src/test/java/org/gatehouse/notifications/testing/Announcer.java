package org.gatehouse.notifications.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.EndContract;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.Instruct;
import org.gatehouse.core.agreement.Instructions;
import org.gatehouse.core.agreement.KeepAnnexB;
import org.gatehouse.core.agreement.TakeEffect;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.RepeatDecision;
import org.gatehouse.core.identity.Operators;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.notices.AnswerNotice;
import org.gatehouse.core.notices.EndChange;
import org.gatehouse.core.notices.KeepChanges;
import org.gatehouse.core.notices.NoticeClock;
import org.gatehouse.core.notices.Objection;
import org.gatehouse.core.notices.PreviewNotice;
import org.gatehouse.core.notices.ProveDelivery;
import org.gatehouse.core.notices.TellTenant;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Change;
import org.gatehouse.core.registry.Engagements;
import org.gatehouse.core.registry.Engagements.Contract;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.KeepRegistry;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.subprocessors.SubprocessorChange;

/** A tenant whose text messages inMobile carries, and a new service that is to take its place. */
public final class Announcer {
    public static final String NEW = "new-sms";
    public static final UUID ADMIN = Uuids.next();
    public static final LegalEntity PROCESSOR = new LegalEntity(
            "new-sms-aps",
            "Nye SMS ApS",
            "12345674",
            "DK_CVR",
            "Kajen 2, 8000 Aarhus C",
            "DK",
            "DK",
            "privacy@new-sms.example",
            Engagements.Status.ACTIVE,
            List.of());
    private static final UUID OPERATOR = Uuids.next();

    public final Lobby lobby = new Lobby();
    public final FakeConnector<Content.Sms> newSms = new FakeConnector<>(NEW);
    public final Remediations remediations = new Remediations(lobby.rows);
    public final KeepRegistry registry = lobby.container.useCase(
            KeepRegistry.class,
            lobby.registers,
            lobby.container.useCase(Operators.class, lobby.entityManager, lobby.clock),
            lobby.changes,
            lobby.clock);
    public final KeepChanges keep =
            lobby.container.useCase(KeepChanges.class, lobby.changes, lobby.registers, lobby.clock);
    public final EndChange end =
            lobby.container.useCase(EndChange.class, lobby.entityManager, lobby.changes, lobby.registers, lobby.clock);
    private final NoticeClock terms = new NoticeClock(lobby.agreements);
    private final Objection objection = new Objection(lobby.annexB, lobby.agreements);
    public final PreviewNotice preview = preview(connected());
    public final TellTenant tell = lobby.container.useCase(
            TellTenant.class,
            lobby.notices,
            lobby.changes,
            lobby.agreements,
            lobby.registers,
            preview,
            terms,
            lobby.epochs,
            lobby.post,
            lobby.clock);
    public final TakeEffect effect = lobby.container.useCase(
            TakeEffect.class, lobby.agreements, lobby.epochs, remediations, lobby.registers, lobby.clock);
    public final KeepAnnexB annex = lobby.container.useCase(
            KeepAnnexB.class, lobby.agreements, lobby.annexB, lobby.registers, lobby.epochs, effect, lobby.time.keeper);
    public final Instruct instruct = Agreed.instruct(
            lobby.container,
            lobby.agreements,
            new Instructions(lobby.rows),
            lobby.epochs,
            effect,
            annex,
            lobby.annexB,
            lobby.notices,
            remediations,
            lobby.registers,
            lobby.clock);
    public final AnswerNotice answers = lobby.container.useCase(
            AnswerNotice.class,
            lobby.notices,
            lobby.annexB,
            annex,
            lobby.agreements,
            remediations,
            lobby.registers,
            new Examine(lobby.agreements, lobby.registers, lobby.tenants, lobby.clock),
            instruct,
            terms,
            objection,
            lobby.epochs,
            lobby.clock);
    public final ProveDelivery prove =
            lobby.container.useCase(ProveDelivery.class, lobby.notices, terms, lobby.epochs, lobby.clock);
    public final EndContract contract =
            lobby.container.useCase(EndContract.class, lobby.agreements, lobby.epochs, lobby.clock);
    private final RepeatDecision repeat = lobby.container.useCase(RepeatDecision.class, lobby.rows, lobby.snapshots);

    /** A tenant that counts in a zone; changes that other tests have announced are none of its business. */
    public Announcer(String zone, Model model) {
        lobby.inTenant(() ->
                lobby.changes.announced().forEach(change -> change.close("another test's", lobby.clock.instant())));
        put(PROCESSOR);
        put(new Contract(
                "new-sms-contract",
                "new-sms-aps",
                LocalDate.parse("2026-01-01"),
                "Gatehouse",
                true,
                true,
                24,
                "at once",
                60,
                30,
                null));
        put(service("DK"));
        agree(terms(zone, model));
    }

    /** By an installation that reaches those and nobody else. */
    public PreviewNotice preview(Connectors all) {
        return lobby.container.useCase(
                PreviewNotice.class, lobby.notices, lobby.annexB, lobby.snapshots, terms, objection, all, lobby.clock);
    }

    private Connectors connected() {
        lobby.connect(List.of(lobby.sms, newSms, lobby.mail));
        return lobby.connectors();
    }

    public static Terms terms(String zone, Model model) {
        return Agreed.counting(
                Agreed.terms(List.of("inmobile", "smtp"), List.of("inmobile", "smtp", "in-app")), zone, model);
    }

    public void agree(Terms terms) {
        lobby.agree(terms);
    }

    public static Service service(String storage) {
        return new Service(
                NEW,
                "new-sms-aps",
                Channel.SMS,
                List.of(
                        new Offered("HOST_ALERT", List.of(), List.of()),
                        new Offered("LOGIN_SMS", List.of(), List.of())),
                List.of(storage),
                List.of(),
                List.of(),
                30,
                List.of(),
                false,
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }

    /** Two operators put a row into the registry. */
    public void put(Catalogue.Row row) {
        Change put = new Change("test", Registries.nothing().with(row), List.of());
        UUID change = registry.proposeAcrossTenants(put, OPERATOR);
        registry.confirmAcrossTenants(change, UUID.randomUUID());
    }

    public static Proposal replacement() {
        return new Proposal(
                Proposal.Kind.REPLACES,
                NEW,
                "inmobile",
                List.of(
                        new Offered("HOST_ALERT", List.of(), List.of()),
                        new Offered("LOGIN_SMS", List.of(), List.of())),
                null,
                "Cheaper, and in Denmark too");
    }

    public UUID contact(String email) {
        return NoticeContact.addTo(lobby, email);
    }

    /** From the draft to the announcement. Tenants are told when {@link #tell} says so. */
    public UUID announce(Proposal proposal) {
        return lobby.as(() -> {
            UUID change = keep.draft(proposal, OPERATOR);
            keep.examine(change);
            keep.ready(change);
            keep.announce(change, OPERATOR);
            return change;
        });
    }

    public void tell() {
        lobby.doAs(tell::tellDue);
        lobby.settle();
    }

    /** Announced and delivered now. Returns the notice's id. */
    public UUID notified() {
        contact("notice@firm.example");
        UUID change = announce(replacement());
        tell();
        UUID notice = notice(change).orElseThrow();
        pass();
        return notice;
    }

    public Optional<UUID> notice(UUID change) {
        return lobby.in(() -> lobby.notices.of(change).map(found -> found.id()));
    }

    public NoticeState state(UUID notice) {
        return stateAt(notice, lobby.clock.instant());
    }

    public NoticeState stateAt(UUID notice, Instant at) {
        return lobby.in(() -> lobby.annexB.state(lobby.notices.find(notice).orElseThrow(), at));
    }

    public Announced announced(UUID notice) {
        return lobby.in(() -> lobby.notices.find(notice).orElseThrow());
    }

    public SubprocessorChange.State changeState(UUID change) {
        return lobby.in(() -> lobby.changes.find(change).orElseThrow().state());
    }

    public void at(String instant) {
        lobby.clock.set(Instant.parse(instant));
    }

    /**
     * Somebody signs in by text message now: who carries it, or why nobody does, by {@code service outcome skipped}.
     */
    public String text() {
        FlowEvidence decided = SignInText.sendFrom(lobby);
        pass();
        return (decided.service().orElse("-") + " " + decided.outcome() + " " + decided.skipped()).strip();
    }

    /** What is said next is said later than what was decided. */
    private void pass() {
        lobby.clock.advance(Duration.ofMillis(1));
    }

    /** Whether every decision on record comes out the same when it is made again. */
    public boolean isRepeatable() {
        return lobby.evidence().stream()
                .map(one -> lobby.as(() -> repeat.repeat(one.id())))
                .allMatch(again -> again.samePolicy() && again.sameDecision());
    }

    public List<RemediationTask> tasks() {
        return lobby.in(() -> remediations.newest(10));
    }

    /** What the tenant has told us to stop. */
    public List<String> instructions() {
        return lobby.in(() -> new Instructions(lobby.rows)
                .newest(10).stream().map(given -> given.detail()).toList());
    }

    /** What is in force now. */
    public Terms inForce() {
        return lobby.in(() ->
                lobby.agreements.inForce(lobby.clock.instant()).orElseThrow().terms());
    }
}
