package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.FlowDecision.Deny;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowDecision.Skipped;
import org.gatehouse.core.dpa.Policy.Approval;
import org.junit.jupiter.api.Test;

/** What holds of every decision, tried with random situations. */
class FlowPolicyPropertiesTest {

    @Test
    void the_situations_are_of_every_kind() {
        Map<String, Integer> found = new TreeMap<>();
        Situation.each(situation -> {
            FlowDecision decision = situation.decide();
            found.merge(decision.getClass().getSimpleName(), 1, Integer::sum);
            if (decision instanceof Permit permit) {
                found.merge(permit.basis().replaceAll(".*:.*", "abroad"), 1, Integer::sum);
                found.merge(permit.fallback() ? "second choice" : "first choice", 1, Integer::sum);
            }
            decision.reasons().forEach(reason -> found.merge(reason.name(), 1, Integer::sum));
            decision.skipped().forEach(skipped -> found.merge(skipped.reason().name(), 1, Integer::sum));
        });
        assertThat(found)
                .containsKeys("Permit", "Hold", "Deny", "EEA", "INTERNAL", "ART49_1_F", "abroad", "second choice");
    }

    @Test
    void whatever_is_asked_is_answered_with_a_reason() {
        Situation.each(situation ->
                assertThat(situation.decide().reasons()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void names_that_nobody_declared_are_refused() {
        Chance.each(chance -> {
            Situation situation = AnySituation.of(chance);
            Situation oddField = situation.with(draft -> draft.fields.add(chance.gibberish()));
            Situation oddActivity = situation.with(draft -> draft.activity = chance.gibberish());

            Deny undeclared = new Deny(List.of(Reason.FLOW_UNDECLARED), List.of());
            assertThat(oddField.decide()).isEqualTo(undeclared);
            assertThat(oddActivity.decide()).isEqualTo(undeclared);
        });
    }

    @Test
    void released_and_removed_are_what_was_asked_for() {
        Situation.eachPermitted((situation, permit) -> {
            Set<String> told = permit.released().stream().map(Enum::name).collect(Collectors.toSet());
            permit.removed().forEach(field -> assertThat(told.add(field.name())).isTrue());

            assertThat(told).isEqualTo(situation.request().fields());
        });
    }

    @Test
    void exactly_what_the_profile_and_the_approval_allow_is_released() {
        Situation.eachPermitted((situation, permit) -> {
            Profile profile = Profiles.of(situation.activity(), permit.to().channel())
                    .orElseThrow(() -> new AssertionError("sent without a profile"));
            Set<DataField> allowed = EnumSet.copyOf(profile.mandatory());
            allowed.addAll(profile.optional());
            Optional.ofNullable(situation.approvalOf(permit.to().key()))
                    .map(Approval::fields)
                    .ifPresent(allowed::retainAll);
            allowed.remove(DataField.CPR);
            if (isLifted(permit)) {
                situation
                        .policy()
                        .offer(permit.to().key(), situation.activity())
                        .map(Policy.Offer::fields)
                        .ifPresent(allowed::retainAll);
            }

            assertThat(allowed).containsAll(permit.released());
            assertThat(permit.released()).containsAll(profile.mandatory());
            assertThat(permit.removed()).doesNotContainAnyElementsOf(allowed);
        });
    }

    @Test
    void behind_a_permit_stands_an_approval_for_this_activity_and_this_person_in_force_now() {
        Situation.eachPermitted((situation, permit) -> {
            if (isLifted(permit)) {
                assertThat(situation.activity().purpose()).isEqualTo(Purpose.SAFETY);
                assertThat(situation.policy().emergency().breakGlass().includes(situation.at()))
                        .isTrue();
            } else if (!permit.to().internal() && !situation.activity().isOurOwn()) {
                Approval approval =
                        Objects.requireNonNull(situation.approvalOf(permit.to().key()));
                assertThat(approval.state()).isEqualTo(Approval.State.APPROVED);
                assertThat(approval.valid().includes(situation.at())).isTrue();
                assertThat(approval.subjects() == null
                                || approval.subjects()
                                        .contains(situation.subject().category()))
                        .isTrue();
            }
        });
    }

    private static boolean isLifted(Permit permit) {
        return permit.reasons().contains(Reason.EMERGENCY_INSTRUCTION)
                || permit.reasons().contains(Reason.EMERGENCY_ART49_1_F);
    }

    @Test
    void an_emergency_releases_nothing_that_its_recipient_was_not_made_for() {
        Situation.eachPermitted((situation, permit) -> {
            Map<Approval.Of, Policy.Offer> offered = situation.policy().offered();
            if (isLifted(permit) && offered != null) {
                Policy.Offer offer = Objects.requireNonNull(
                        offered.get(new Approval.Of(permit.to().key(), situation.activity())));
                assertThat(offer.subjects() == null
                                || offer.subjects().contains(situation.subject().category()))
                        .isTrue();
                assertThat(offer.fields() == null || offer.fields().containsAll(permit.released()))
                        .isTrue();
            }
        });
    }

    @Test
    void the_first_of_the_order_who_may_have_it_gets_it() {
        Situation.eachCalm(situation -> {
            Optional<Permit> expected = situation.policy().order().stream()
                    .map(key -> situation.alone(key).permit())
                    .flatMap(Optional::stream)
                    .findFirst();
            Optional<Permit> found = situation.permit();

            assertThat(found.map(Permit::to)).isEqualTo(expected.map(Permit::to));
            assertThat(found.map(Permit::released)).isEqualTo(expected.map(Permit::released));
            assertThat(found.map(Permit::basis)).isEqualTo(expected.map(Permit::basis));
        });
    }

    @Test
    void whoever_stands_before_the_recipient_was_skipped_in_that_order() {
        Situation.eachCalm(situation -> {
            FlowDecision decision = situation.decide();
            List<String> skipped =
                    decision.skipped().stream().map(Skipped::recipient).toList();
            List<String> order = situation.activity().isToOwnSystems()
                    ? List.of(Recipient.OWN_SYSTEMS)
                    : situation.policy().order();

            if (decision instanceof Permit permit) {
                int place = order.indexOf(permit.to().key());
                assertThat(skipped).isEqualTo(order.subList(0, place));
                assertThat(permit.fallback()).isEqualTo(place > 0);
            } else if (!skipped.isEmpty()) {
                assertThat(skipped).isEqualTo(order);
            }
        });
    }

    @Test
    void a_recipient_that_was_ruled_out_gets_nothing() {
        Situation.eachPermitted(
                (situation, permit) -> assertThat(situation.request().ruledOut())
                        .doesNotContainKey(permit.to().key()));
    }
}
