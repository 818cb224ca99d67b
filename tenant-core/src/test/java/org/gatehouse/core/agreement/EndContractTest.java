package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.agreement.ContractEnd.Choice;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.Test;

/** The end of a contract on the real database: from when on it counts, what it stops, and what is known of it when. */
class EndContractTest {
    private static final UUID OPERATOR = Uuids.next();
    private static final String ENDED = "TENANT_TERMINATED";

    private final Parties parties = new Parties();

    private UUID end(Instant at) {
        return parties.as(() -> parties.ends.forTenant(at, Choice.RETURN, "we move", Parties.ANNA));
    }

    private Instant in(Duration time) {
        return parties.clock.instant().plus(time);
    }

    private void pass(Duration time) {
        parties.clock.advance(time);
    }

    private String alert() {
        return parties.decision(Activity.HOST_ALERT, Set.of(DataField.HOST_PHONE, DataField.SITE));
    }

    private String export() {
        return parties.decision(Activity.TENANT_EXPORT, Set.of(DataField.RECORDS));
    }

    @Test
    void from_the_end_on_nothing_leaves_but_what_goes_back() {
        parties.conclude(terms -> terms);
        assertThat(alert()).isEqualTo("inmobile");
        Instant end = in(Duration.ofDays(40));
        end(end);

        parties.clock.set(end.minusNanos(1000));
        assertThat(alert()).isEqualTo("inmobile");
        assertThat(parties.isRepeatable(parties.clock.instant())).isTrue();
        String before = export();
        parties.clock.set(end);
        assertThat(alert()).isEqualTo(ENDED);
        assertThat(export()).isEqualTo(before).isNotEqualTo(ENDED);
        assertThat(parties.isRepeatable(end)).isTrue();
    }

    @Test
    void an_end_counts_at_once_where_no_day_is_named() {
        parties.conclude(terms -> terms);

        end(null);

        assertThat(alert()).isEqualTo(ENDED);
    }

    @Test
    void an_end_counts_where_no_agreement_ever_did() {
        assertThat(alert()).isEqualTo("DPA_NOT_IN_FORCE");

        end(null);

        assertThat(alert()).isEqualTo(ENDED);
    }

    @Test
    void what_was_decided_before_is_decided_again_as_the_end_was_known_then() {
        parties.conclude(terms -> terms);
        Instant before = parties.clock.instant();
        pass(Duration.ofDays(1));
        Instant known = in(Duration.ofDays(1));
        UUID withdrawn = end(in(Duration.ofDays(2)));
        pass(Duration.ofDays(1));
        parties.enter(() -> parties.ends.withdraw(withdrawn, Party.CONTROLLER, Parties.ANNA));
        Instant pastTheFirst = in(Duration.ofDays(3));
        pass(Duration.ofDays(4));
        end(null);

        assertThat(isEndedAt(before)).isFalse();
        assertThat(isEndedAt(known)).isFalse();
        assertThat(isEndedAt(pastTheFirst)).isFalse();
        assertThat(isEndedAt(parties.clock.instant())).isTrue();
    }

    private boolean isEndedAt(Instant at) {
        return parties.as(() -> {
            UUID version = parties.agreements.inForce(at).orElseThrow().id();
            int registry = parties.registers.newestNumber();
            return parties.snapshots.then(version, registry, at).tenants().terminated();
        });
    }

    @Test
    void an_end_that_was_taken_back_does_not_come() {
        parties.conclude(terms -> terms);
        Instant day = in(Duration.ofDays(2));
        UUID end = end(day);
        pass(Duration.ofDays(1));
        parties.enter(() -> parties.ends.withdraw(end, Party.CONTROLLER, Parties.ANNA));

        pass(Duration.ofDays(2));
        assertThat(alert()).isEqualTo("inmobile");
        parties.refused(Problem.ALREADY_DECIDED, () -> parties.ends.withdraw(end, Party.CONTROLLER, Parties.ANNA));
        assertThat(parties.as(() -> parties.agreements.newestEnds(5)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.withdrawnAt()).isPresent());
    }

    @Test
    void nobody_takes_back_what_has_come_or_what_the_other_party_has_given() {
        UUID ours = parties.as(() -> parties.ends.forUs(in(Duration.ofDays(30)), "we close", OPERATOR));
        parties.refused(Problem.NOT_FOUND, () -> parties.ends.withdraw(ours, Party.CONTROLLER, Parties.ANNA));
        parties.refused(Problem.NOT_FOUND, () -> parties.ends.withdraw(Uuids.next(), Party.PROCESSOR, OPERATOR));

        pass(Duration.ofDays(30));

        parties.refused(Problem.CONTRACT_ENDED, () -> parties.ends.withdraw(ours, Party.PROCESSOR, OPERATOR));
    }

    @Test
    void a_tenant_ends_within_two_years_and_we_not_before_thirty_days() {
        Instant now = parties.clock.instant();
        Instant twoYears = Instant.parse("2028-11-20T08:00:00Z");
        parties.refused(Problem.END_OUT_OF_BOUNDS, () -> end(now.minusSeconds(1)));
        parties.refused(Problem.END_OUT_OF_BOUNDS, () -> end(twoYears.plusSeconds(1)));
        parties.refused(
                Problem.END_OUT_OF_BOUNDS,
                () -> parties.ends.forUs(now.plus(Duration.ofDays(30)).minusSeconds(1), "we close", OPERATOR));

        end(twoYears);
        parties.refused(Problem.ALREADY_DECIDED, () -> end(null));
    }

    @Test
    void of_both_parties_ends_the_first_counts_and_the_controller_chooses_what_becomes_of_the_data() {
        parties.conclude(terms -> terms);
        UUID ours = parties.as(() -> parties.ends.forUs(in(Duration.ofDays(60)), "we close", OPERATOR));
        UUID theirs = end(in(Duration.ofDays(10)));
        assertThat(parties.as(() -> parties.agreements.end(parties.clock.instant())))
                .hasValueSatisfying(end -> assertThat(end.id()).isEqualTo(theirs));

        parties.enter(() -> parties.ends.choose(ours, Choice.ERASE, Parties.ANNA));
        parties.refused(Problem.ALREADY_DECIDED, () -> parties.ends.choose(ours, Choice.RETURN, Parties.ANNA));
        parties.refused(Problem.ALREADY_DECIDED, () -> parties.ends.choose(theirs, Choice.ERASE, Parties.ANNA));

        pass(Duration.ofDays(10));
        assertThat(alert()).isEqualTo(ENDED);
        assertThat(parties.as(() -> parties.agreements.newestEnds(5)))
                .extracting(end -> end.choice().orElseThrow())
                .containsExactly(Choice.RETURN, Choice.ERASE);
    }

    @Test
    void after_the_end_nothing_is_proposed_or_signed_and_what_was_scheduled_never_begins() {
        UUID first = parties.conclude(Templates.EU_ONLY);
        Instant end = in(Duration.ofDays(10));
        UUID early = scheduled(end.minusSeconds(1));
        UUID late = scheduled(end);
        UUID open = parties.template(Templates.PUBLIC_SECTOR_DK);
        parties.propose(open, null);
        UUID draft = parties.template(Templates.EU_ONLY);
        assertThat(inForceAt(end.minusSeconds(2))).isEqualTo(first);
        end(end);
        parties.clock.set(end.plusSeconds(60));

        long seen = parties.version(draft).version();
        parties.refused(Problem.CONTRACT_ENDED, () -> parties.signing.propose(draft, seen, null));
        parties.refused(Problem.CONTRACT_ENDED, () -> parties.sign(open, Party.CONTROLLER));
        parties.refused(Problem.CONTRACT_ENDED, () -> end(null));
        assertThat(inForceAt(parties.clock.instant())).isEqualTo(early);
        parties.enter(parties.effect::moveOn);

        assertThat(inForceAt(parties.clock.instant())).isEqualTo(early);
        assertThat(parties.version(early).state()).isEqualTo(State.IN_FORCE);
        assertThat(parties.version(late).state()).isEqualTo(State.WITHDRAWN);
        assertThat(parties.version(open).state()).isEqualTo(State.WITHDRAWN);
    }

    private UUID scheduled(Instant day) {
        UUID id = parties.template(Templates.PUBLIC_SECTOR_DK);
        parties.propose(id, day);
        parties.sign(id, Party.CONTROLLER);
        parties.sign(id, Party.PROCESSOR);
        return id;
    }

    private UUID inForceAt(Instant at) {
        return parties.as(() -> parties.agreements.inForce(at).orElseThrow().id());
    }

    @Test
    void a_stop_is_possible_after_the_end() {
        parties.conclude(Templates.EU_ONLY);
        pass(Duration.ofDays(1));
        end(null);
        pass(Duration.ofDays(1));

        parties.enter(
                () -> parties.instruct.stop(new Instruct.Stop("inmobile", null, null), "no more", Parties.signer()));

        assertThat(parties.number()).isEqualTo("1.1");
        assertThat(parties.inForce().approvals())
                .noneMatch(approval -> approval.service().equals("inmobile"));
        assertThat(alert()).isEqualTo(ENDED);
        assertThat(parties.isRepeatable(parties.clock.instant())).isTrue();
    }
}
