package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.agreement.Signature.Method;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.json.CanonicalJson;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** From a draft to force, on the real database: the states and guards of a version. */
class SignAgreementTest {
    private final Parties parties = new Parties();

    @Test
    void a_version_comes_into_force_with_the_second_signature() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);
        parties.sign(id, Party.CONTROLLER);
        assertThat(parties.version(id).state()).isEqualTo(State.PARTIALLY_SIGNED);
        assertThat(parties.as(() -> parties.agreements.inForce(parties.clock.instant())))
                .isEmpty();

        parties.clock.advance(Duration.ofHours(1));
        parties.sign(id, Party.PROCESSOR);

        AgreementVersion version = parties.version(id);
        assertThat(version.state()).isEqualTo(State.IN_FORCE);
        assertThat(version.inForceFrom()).contains(parties.clock.instant());
        assertThat(version.number()).contains("1.0");
    }

    @Test
    void both_parties_sign_the_hash_of_the_canonical_document() {
        UUID id = parties.conclude(Templates.EU_ONLY);

        AgreementVersion version = parties.version(id);
        String hash = java.util.HexFormat.of().formatHex(CanonicalJson.hash(version.document()));
        assertThat(version.hash()).contains(hash);
        assertThat(CanonicalJson.canonical(version.document())).isEqualTo(version.document());
        assertThat(parties.as(() -> parties.agreements.signatures(id)))
                .extracting(Signature::signedHash)
                .containsExactly(hash, hash);
    }

    @Test
    void a_signature_under_another_hash_or_a_second_one_of_the_same_party_is_refused() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);

        refused(
                Problem.HASH_NOT_THAT,
                () -> parties.signing.sign(id, Party.CONTROLLER, "00".repeat(32), Parties.signer()));
        parties.sign(id, Party.CONTROLLER);
        refused(Problem.ALREADY_DECIDED, () -> parties.sign(id, Party.CONTROLLER));
    }

    @Test
    void a_frozen_document_cannot_be_changed() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);
        String before = parties.version(id).document();

        long seen = parties.version(id).version();
        refused(
                Problem.STATE_NOT_POSSIBLE,
                () -> parties.drafts.change(id, seen, parties.version(id).terms()));

        assertThat(parties.version(id).document()).isEqualTo(before);
    }

    @Test
    void of_two_administrators_on_one_draft_the_second_changes_nothing() {
        UUID id = parties.template(Templates.EU_ONLY);
        long seen = parties.version(id).version();
        Terms public_ = Templates.PUBLIC_SECTOR_DK.terms(
                parties.as(() -> parties.registers.newest().catalogue()), "Europe/Copenhagen", "da");

        assertThat(parties.as(() -> parties.drafts.change(id, seen, public_))).isTrue();
        assertThat(parties.as(() ->
                        parties.drafts.change(id, seen, parties.version(id).terms())))
                .isFalse();

        assertThat(parties.version(id).terms()).isEqualTo(public_);
    }

    @Test
    void an_agreed_day_is_kept_and_the_version_before_decides_until_then() {
        UUID first = parties.conclude(Templates.EU_ONLY);
        Instant day = parties.clock.instant().plus(Duration.ofDays(10));
        UUID second = parties.template(Templates.PUBLIC_SECTOR_DK);
        parties.propose(second, day);
        parties.sign(second, Party.CONTROLLER);
        parties.sign(second, Party.PROCESSOR);

        assertThat(parties.version(second).state()).isEqualTo(State.SCHEDULED);
        assertThat(inForceAt(day.minusNanos(1000))).isEqualTo(first);
        assertThat(inForceAt(day)).isEqualTo(second); // whether or not the job has run
        parties.clock.advance(Duration.ofDays(10));
        parties.enter(parties.effect::moveOn);

        assertThat(parties.version(second).number()).contains("2.0");
        assertThat(parties.version(first).state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void last_march_is_still_decided_by_what_was_in_force_in_march() {
        UUID first = parties.conclude(Templates.EU_ONLY);
        Instant then = parties.clock.instant();
        parties.clock.advance(Duration.ofDays(200));
        parties.conclude(Templates.PUBLIC_SECTOR_DK);

        assertThat(inForceAt(then)).isEqualTo(first);
    }

    private UUID inForceAt(Instant at) {
        return parties.as(() -> parties.agreements.inForce(at).orElseThrow().id());
    }

    @Test
    void a_proposal_that_nobody_signs_for_sixty_days_lapses() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);

        parties.clock.advance(Duration.ofDays(60).minusSeconds(1));
        parties.enter(parties.effect::moveOn);
        assertThat(parties.version(id).state()).isEqualTo(State.PROPOSED);
        parties.clock.advance(Duration.ofSeconds(1));
        parties.enter(parties.effect::moveOn);

        assertThat(parties.version(id).state()).isEqualTo(State.LAPSED);
        refused(Problem.STATE_NOT_POSSIBLE, () -> parties.sign(id, Party.CONTROLLER));
    }

    @Test
    void who_rejects_or_withdraws_leaves_the_version_before_in_force() {
        UUID first = parties.conclude(Templates.EU_ONLY);
        UUID rejected = parties.template(Templates.PUBLIC_SECTOR_DK);
        parties.propose(rejected, null);
        parties.enter(() -> parties.signing.reject(rejected));
        UUID withdrawn = parties.template(Templates.PUBLIC_SECTOR_DK);
        parties.propose(withdrawn, null);
        parties.enter(() -> parties.signing.withdraw(withdrawn));

        assertThat(parties.version(rejected).state()).isEqualTo(State.REJECTED);
        assertThat(parties.version(withdrawn).state()).isEqualTo(State.WITHDRAWN);
        assertThat(inForceAt(parties.clock.instant())).isEqualTo(first);
    }

    @Test
    void what_decides_already_is_not_withdrawn_also_where_nobody_has_said_yet_that_it_does() {
        parties.conclude(Templates.EU_ONLY);
        Instant from = parties.clock.instant().plus(Duration.ofDays(2));
        UUID next = parties.template(Templates.PUBLIC_SECTOR_DK);
        parties.propose(next, from);
        parties.sign(next, Party.CONTROLLER);
        parties.sign(next, Party.PROCESSOR);
        assertThat(parties.version(next).state()).isEqualTo(State.SCHEDULED);
        parties.clock.set(from);

        refused(Problem.STATE_NOT_POSSIBLE, () -> parties.signing.withdraw(next));

        assertThat(inForceAt(from)).isEqualTo(next);
    }

    @Test
    void a_discarded_draft_is_never_proposed() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.enter(() -> parties.drafts.discard(id));

        refused(Problem.STATE_NOT_POSSIBLE, () -> parties.propose(id, null));
    }

    @Test
    void a_narrowing_needs_the_tenant_alone() {
        parties.conclude(Templates.EU_ONLY);
        Terms before = parties.inForce();
        Terms narrower = Instruct.narrowed(before, new Instruct.Stop("inmobile", null, null));
        UUID id = parties.draft(narrower);
        parties.propose(id, null);
        parties.sign(id, Party.CONTROLLER);

        assertThat(parties.version(id).changeClass()).contains(ChangeClass.NARROWING);
        assertThat(parties.version(id).state()).isEqualTo(State.IN_FORCE);
        assertThat(parties.number()).isEqualTo("1.1");
        assertThat(parties.as(() -> parties.agreements.signatures(id)))
                .extracting(Signature::method)
                .containsExactlyInAnyOrder(Method.INSTRUCTION, Method.CLICK);
    }

    @Test
    void a_widening_waits_for_our_signature_where_there_is_no_standing_offer() {
        parties.conclude(Templates.EU_ONLY);
        UUID id = parties.draft(withTwilioForLogin(parties.inForce()));
        parties.propose(id, null);
        parties.sign(id, Party.CONTROLLER);

        assertThat(parties.version(id).changeClass()).contains(ChangeClass.WIDENING);
        assertThat(parties.version(id).state()).isEqualTo(State.PARTIALLY_SIGNED);
        parties.sign(id, Party.PROCESSOR);
        assertThat(parties.number()).isEqualTo("1.1");
    }

    static Terms withTwilioForLogin(Terms terms) {
        List<Approval> approvals = new ArrayList<>(terms.approvals());
        approvals.add(Templates.initial("twilio-us", Activity.LOGIN_SMS));
        return terms.with(
                terms.instructions(),
                approvals,
                List.of("EEA", "US"),
                List.of(new Transfer("US", List.of("ADEQUACY", "SCC"))));
    }

    @Test
    void a_stop_given_meanwhile_is_not_undone_by_signing_an_older_proposal() {
        parties.conclude(Templates.EU_ONLY);
        UUID id = parties.draft(withTwilioForLogin(parties.inForce()));
        parties.propose(id, null);
        parties.clock.advance(Duration.ofMinutes(1));
        parties.enter(() -> parties.instruct.stop(
                new Instruct.Stop("inmobile", Activity.HOST_ALERT.name(), null), "too chatty", Parties.signer()));

        refused(Problem.STALE_VERSION, () -> parties.sign(id, Party.CONTROLLER));
        assertThat(parties.inForce().approvals())
                .noneMatch(approval -> approval.service().equals("inmobile")
                        && approval.activity().equals(Activity.HOST_ALERT.name()));
        assertThat(parties.as(() -> parties.instructions.newest(10)))
                .extracting(Instruction::detail)
                .containsExactly("inmobile/HOST_ALERT");
    }

    @Test
    void a_stop_is_not_undone_by_what_was_signed_before_it_for_a_later_day() {
        parties.conclude(Templates.EU_ONLY);
        Instant day = parties.clock.instant().plus(Duration.ofDays(10));
        UUID later = parties.signed(Templates.PUBLIC_SECTOR_DK, day);
        parties.clock.advance(Duration.ofDays(1));

        parties.enter(
                () -> parties.instruct.stop(new Instruct.Stop("inmobile", null, null), "no more", Parties.signer()));

        assertThat(parties.version(later).state()).isEqualTo(State.WITHDRAWN);
        UUID decides = inForceAt(day.plus(Duration.ofDays(1)));
        assertThat(parties.version(decides).terms().approvals())
                .noneMatch(approval -> approval.service().equals("inmobile"));
    }

    @Test
    void a_proposal_with_a_red_finding_is_refused_with_all_of_them() {
        UUID id = parties.template(Templates.EU_ONLY); // nobody has verified a contact

        assertThatThrownBy(() -> parties.propose(id, null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.FINDINGS_OPEN);
            assertThat(refusal.findings()).hasSizeGreaterThanOrEqualTo(3);
        });
        assertThat(parties.version(id).state()).isEqualTo(State.DRAFT);
    }

    private void refused(Problem problem, Runnable deed) {
        assertThatThrownBy(() -> parties.enter(deed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
