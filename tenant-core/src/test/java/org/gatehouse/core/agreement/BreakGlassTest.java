package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.EmergencyReach.Reached;
import org.gatehouse.core.agreement.EmergencyReach.Takes;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.Test;

/** An emergency on the real database: who gets what while it lasts, how it ends, and that somebody looks back on it. */
class BreakGlassTest {
    private static final UUID LEAD = Uuids.next();
    private static final UUID HERE = Uuids.next();
    private static final String NOBODY = "NOT_APPROVED";

    private final Parties parties = new Parties();

    /** Nobody is approved for the alert. */
    private void agree(Terms.Emergency emergency, Terms.Instruction alert) {
        parties.conclude(terms ->
                Changed.emergency(Changed.instruction(terms, alert).with(List.of(), List.of("inmobile")), emergency));
    }

    private void agree(int hours) {
        agree(new Terms.Emergency(true, hours, false, true), Templates.instruction(Activity.EVACUATION_ALERT));
    }

    private static Terms.Instruction alert(List<String> fields, List<String> subjects, List<UUID> sites) {
        return new Terms.Instruction(Activity.EVACUATION_ALERT.name(), "6(1)(d)", fields, subjects, sites);
    }

    private void breakGlass() {
        parties.enter(() -> parties.glass.breakGlass("fire", false, LEAD));
    }

    private FlowDecision decide(UUID site, SubjectCategory subject) {
        Set<DataField> everything = EnumSet.complementOf(EnumSet.of(DataField.CPR));
        return parties.as(() -> parties.snapshots
                .now(parties.clock.instant())
                .decide(
                        Activity.EVACUATION_ALERT,
                        everything,
                        site,
                        Map.of(),
                        SubjectStatus.plain(subject),
                        parties.clock.instant()));
    }

    private String alertGoesTo() {
        FlowDecision decision = decide(HERE, SubjectCategory.VISITOR);
        return decision instanceof Permit permit ? permit.to().key() : decision.reasonText();
    }

    @Test
    void in_an_emergency_a_service_that_nobody_approved_is_used_for_as_long_as_was_agreed() {
        agree(4);
        assertThat(alertGoesTo()).isEqualTo(NOBODY);

        breakGlass();
        assertThat(alertGoesTo()).isEqualTo("inmobile");
        parties.clock.advance(Duration.ofHours(4).minusNanos(1000));
        assertThat(alertGoesTo()).isEqualTo("inmobile");
        assertThat(parties.isRepeatable(parties.clock.instant())).isTrue();

        parties.clock.advance(Duration.ofNanos(1000));
        assertThat(alertGoesTo()).isEqualTo(NOBODY);
        assertThat(parties.isRepeatable(parties.clock.instant()))
                .as("what was compiled before its end does not outlive it")
                .isTrue();
    }

    @Test
    void whom_a_warning_would_reach_is_foretold_as_it_is_decided() {
        agree(4);

        List<Reached> foretold = foretell(HERE);

        assertThat(foretold)
                .extracting(one -> one.to().key(), Reached::takes)
                .containsExactly(tuple("inmobile", Takes.BROKEN_GLASS));
        breakGlass();
        assertThat(foretell(HERE)).as("whether or not the glass is broken").isEqualTo(foretold);
        assertThat(decide(HERE, SubjectCategory.VISITOR)).isInstanceOfSatisfying(Permit.class, permit -> {
            assertThat(permit.to()).isEqualTo(foretold.get(0).to());
            assertThat(permit.released()).isEqualTo(foretold.get(0).released());
            assertThat(foretold.get(0).bases()).containsExactly(permit.basis());
        });
    }

    @Test
    void nothing_is_foretold_for_whom_or_where_it_is_not_instructed() {
        agree(
                new Terms.Emergency(true, 4, false, true),
                alert(
                        List.of("SITE", "ASSEMBLY_POINT", "VISITOR_PHONE", "PHOTO"),
                        List.of(SubjectCategory.VISITOR.name()),
                        List.of(HERE)));

        assertThat(foretell(HERE)).singleElement().satisfies(one -> {
            assertThat(one.subjects()).containsExactly(SubjectCategory.VISITOR);
            assertThat(one.released()).doesNotContain(DataField.PHOTO);
        });
        assertThat(foretell(Uuids.next())).isEmpty();
    }

    private List<Reached> foretell(UUID site) {
        return parties.as(() -> {
            Instant now = parties.clock.instant();
            Terms terms = parties.agreements.inForce(now).orElseThrow().terms();
            return EmergencyReach.from(site, parties.snapshots.now(now), terms, Map.of(), now);
        });
    }

    @Test
    void whatever_was_agreed_it_lasts_a_day_at_most() {
        agree(720);
        breakGlass();

        parties.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(alertGoesTo()).isEqualTo("inmobile");
        parties.clock.advance(Duration.ofSeconds(1));
        assertThat(alertGoesTo()).isEqualTo(NOBODY);
    }

    @Test
    void it_releases_what_was_instructed_for_whom_and_where_it_was_instructed() {
        Set<DataField> sent = EnumSet.of(DataField.SITE, DataField.ASSEMBLY_POINT, DataField.VISITOR_PHONE);
        agree(
                new Terms.Emergency(true, 4, false, true),
                alert(
                        Stream.concat(sent.stream(), Stream.of(DataField.PHOTO))
                                .map(Enum::name)
                                .toList(),
                        List.of(SubjectCategory.VISITOR.name()),
                        List.of(HERE)));
        breakGlass();

        assertThat(decide(HERE, SubjectCategory.VISITOR))
                .isInstanceOfSatisfying(
                        Permit.class, permit -> assertThat(permit.released()).isEqualTo(sent));
        assertThat(decide(HERE, SubjectCategory.KEY_USER).reasonText()).isEqualTo(NOBODY);
        assertThat(decide(Uuids.next(), SubjectCategory.VISITOR).reasonText()).isEqualTo("ACTIVITY_NOT_INSTRUCTED");
    }

    @Test
    void what_was_not_instructed_is_missing_also_where_it_is_needed() {
        agree(
                new Terms.Emergency(true, 4, false, true),
                alert(List.of(DataField.SITE.name()), List.of(SubjectCategory.VISITOR.name()), List.of()));
        breakGlass();

        assertThat(alertGoesTo()).isEqualTo(NOBODY);
    }

    @Test
    void a_service_that_was_not_made_for_it_is_no_candidate() {
        parties.conclude(terms -> Changed.emergency(
                Changed.instruction(terms, Templates.instruction(Activity.EVACUATION_LIST))
                        .with(terms.approvals(), List.of("inmobile", "aws-ses-eu")),
                new Terms.Emergency(true, 4, false, true)));
        breakGlass();

        assertThat(parties.decision(Activity.EVACUATION_LIST, Set.of(DataField.SITE)))
                .isEqualTo("NO_PERMITTED_RECIPIENT");
        assertThat(parties.as(() -> parties.snapshots
                        .now(parties.clock.instant())
                        .tenants()
                        .offered()
                        .keySet()))
                .extracting(of -> of.recipient())
                .containsExactly("in-app");
    }

    @Test
    void somebody_ends_it_early_and_another_may_begin_later() {
        agree(4);
        parties.refused(Problem.STATE_NOT_POSSIBLE, () -> parties.glass.end("all out", LEAD));
        breakGlass();
        Instant during = parties.clock.instant();
        parties.clock.advance(Duration.ofMinutes(20));

        parties.enter(() -> parties.glass.end("all out", LEAD));

        assertThat(alertGoesTo()).isEqualTo(NOBODY);
        assertThat(parties.as(() -> parties.instructions.emergencies(10)))
                .extracting(Instruction::kind)
                .containsExactly(Instruction.Kind.END_EMERGENCY, Instruction.Kind.BREAK_GLASS);
        assertThat(isEmergencyAt(during))
                .as("what was known then decides for then")
                .isTrue();
        parties.refused(Problem.STATE_NOT_POSSIBLE, () -> parties.glass.end("all out", LEAD));
        parties.clock.advance(Duration.ofMinutes(1));
        breakGlass();
        assertThat(alertGoesTo()).isEqualTo("inmobile");
    }

    private boolean isEmergencyAt(Instant at) {
        return parties.as(() -> parties.instructions.emergency(at).breakGlass().includes(at));
    }

    @Test
    void within_three_days_somebody_looks_back_on_it_once() {
        agree(4);
        breakGlass();
        EmergencyReview review =
                parties.as(() -> parties.instructions.reviews(10)).get(0);
        assertThat(review.dueAt()).isEqualTo(parties.clock.instant().plus(Duration.ofDays(3)));
        assertThat(review.doneAt()).isEmpty();

        parties.enter(() -> parties.glass.review(review.instructionId(), "needed", Parties.ANNA));

        assertThat(parties.as(() -> parties.instructions.reviews(10)).get(0).note())
                .contains("needed");
        parties.refused(
                Problem.ALREADY_DECIDED, () -> parties.glass.review(review.instructionId(), "again", Parties.ANNA));
        parties.refused(Problem.NOT_FOUND, () -> parties.glass.review(Uuids.next(), "what", Parties.ANNA));
    }

    @Test
    void the_glass_stays_whole_where_the_agreement_does_not_allow_it_or_the_contract_has_ended() {
        parties.refused(Problem.NO_AGREEMENT, () -> parties.glass.breakGlass("fire", false, LEAD));
        agree(4);
        parties.refused(Problem.STATE_NOT_POSSIBLE, () -> parties.glass.breakGlass("fire", true, LEAD));

        parties.enter(() -> parties.ends.forTenant(null, ContractEnd.Choice.ERASE, "we move", Parties.ANNA));

        parties.refused(Problem.CONTRACT_ENDED, () -> parties.glass.breakGlass("fire", false, LEAD));
    }
}
