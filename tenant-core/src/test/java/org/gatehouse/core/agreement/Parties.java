package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Seen;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.core.time.TestTime;

/** A tenant and we, agreeing, on the real database. */
final class Parties {
    static final UUID ANNA = Uuids.next();

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T08:00:00Z"));
    final TestDatabase database = TestDatabase.shared();
    final TestContainer container = new TestContainer(database);
    final EntityManager entities = container.entityManager();
    final Rows rows = new Rows(entities);
    final TenantId tenant = database.newTenant();
    final Registers registers = new Registers(entities);
    final Agreements agreements = new Agreements(rows);
    final Instructions instructions = new Instructions(rows);
    final TestTime time = new TestTime(clock);
    final PolicyEpochs epochs = new PolicyEpochs(rows, time.keeper);
    final Notices notices = new Notices(rows, new SubprocessorChanges(entities));
    final AnnexB annexB = new AnnexB(agreements, notices);
    final Snapshots snapshots = new Snapshots(agreements, registers, epochs, instructions, annexB);
    final Tenants tenants = container.useCase(Tenants.class, entities);
    final Examine examine = new Examine(agreements, registers, tenants, clock);
    final Remediations remediations = new Remediations(rows);
    final TakeEffect effect = container.useCase(TakeEffect.class, agreements, epochs, remediations, registers, clock);
    final DraftAgreement drafts =
            container.useCase(DraftAgreement.class, agreements, registers, examine, tenants, clock);
    final SignAgreement signing = container.useCase(SignAgreement.class, agreements, registers, examine, effect, clock);
    final EndContract ends = container.useCase(EndContract.class, agreements, epochs, clock);
    final BreakGlass glass = container.useCase(BreakGlass.class, agreements, instructions, epochs, clock);
    final KeepAnnexB keep =
            container.useCase(KeepAnnexB.class, agreements, annexB, registers, epochs, effect, time.keeper);
    final Instruct instruct = Agreed.instruct(
            container, agreements, instructions, epochs, effect, keep, annexB, notices, remediations, registers, clock);

    <T> T as(Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return container.call(work);
        }
    }

    void doAs(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    /** Each call a transaction of its own, as over HTTP. */
    void enter(Runnable work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            work.run();
        }
    }

    void verifyContacts() {
        doAs(() -> List.of(ContactRole.SUBPROCESSOR_NOTICE, ContactRole.BREACH, ContactRole.DATA_SUBJECTS)
                .forEach(role -> {
                    Contact contact = new Contact(
                            new Contact.Details(role, "Vagten", new Email("vagt@firm.example"), null, "da"),
                            clock.instant());
                    contact.ask(new byte[32], clock.instant().plus(Duration.ofDays(1)));
                    contact.answer(new byte[32], clock.instant());
                    rows.add(contact);
                }));
    }

    AgreementVersion version(UUID id) {
        return as(() -> agreements.version(id).orElseThrow());
    }

    List<Flaw> flaws(UUID id) {
        return as(() -> drafts.findings(id)).stream().map(Finding::flaw).toList();
    }

    UUID template(Templates template) {
        UUID id = as(() -> drafts.fromTemplate(template, "Europe/Copenhagen", "da", "test", ANNA));
        AgreementVersion draft = version(id);
        Terms terms = draft.terms().by(Agreed.TENANT);
        as(() -> drafts.change(id, draft.version(), terms));
        return id;
    }

    void propose(UUID id, Instant from) {
        long seen = version(id).version();
        enter(() -> signing.propose(id, seen, from));
    }

    void sign(UUID id, Party party) {
        String hash = version(id).hash().orElseThrow();
        enter(() -> signing.sign(id, party, new Seen(hash, null), signer()));
    }

    /** Signed by both for a later day, the tenant first. */
    UUID signed(Templates template, Instant from) {
        UUID id = template(template);
        propose(id, from);
        sign(id, Party.CONTROLLER);
        sign(id, Party.PROCESSOR);
        return id;
    }

    static Signer signer() {
        return new Signer(ANNA, "Anna Aftale", "Direktør", null);
    }

    /** From a template to force. */
    UUID conclude(Templates template) {
        verifyContacts();
        UUID id = template(template);
        propose(id, null);
        sign(id, Party.PROCESSOR);
        sign(id, Party.CONTROLLER);
        return id;
    }

    /** A draft from what is in force, with other terms. */
    UUID draft(Terms terms) {
        return as(() -> drafts.fromDocument(terms, "test", ANNA));
    }

    /** One that was changed so, in force. */
    void conclude(UnaryOperator<Terms> change) {
        Terms terms = Templates.EU_ONLY.terms(as(() -> registers.newest().catalogue()), "Europe/Copenhagen", "da");
        doAs(() -> Agreed.inForce(rows, change.apply(terms), clock.instant()));
        clock.advance(Duration.ofSeconds(1));
    }

    /** Who would get it now, or why nobody does. */
    String decision(Activity activity, Set<DataField> fields) {
        return as(() -> {
            Snapshot snapshot = snapshots.now(clock.instant());
            FlowDecision decision = snapshot.decide(
                    activity, fields, null, Map.of(), SubjectStatus.plain(activity.subject()), clock.instant());
            return decision instanceof FlowDecision.Permit permit ? permit.to().key() : decision.reasonText();
        });
    }

    /** Whether what decides now is found again by what evidence cites. */
    boolean isRepeatable(Instant at) {
        return as(() -> {
            Stamp now = snapshots.now(at).stamp();
            Stamp then =
                    snapshots.then(now.agreementId(), now.registryNumber(), at).stamp();
            return Arrays.equals(now.policyHash(), then.policyHash());
        });
    }

    void refused(Problem problem, Runnable deed) {
        assertThatThrownBy(() -> enter(deed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    Terms inForce() {
        return as(() -> agreements.inForce(clock.instant()).orElseThrow().terms());
    }

    String number() {
        return as(
                () -> agreements.inForce(clock.instant()).orElseThrow().number().orElseThrow());
    }
}
