package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * To take something away never lets more out. It may change who receives the data, and the second choice may be allowed
 * fields that the first was not, but never more than that recipient could have had before; and it may turn "no" into
 * "not yet", where what is told first can be put right, but neither of them into "yes".
 */
class FlowPolicyNarrowingPropertiesTest {

    static Stream<Narrowing> narrowings() {
        return Stream.<Narrowing[]>of(NarrowedAgreement.values(), NarrowedWorld.values(), NarrowedPerson.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void who_receives_data_afterwards_could_have_had_at_least_as_much_before(Narrowing narrowing) {
        Chance.each(chance -> {
            Situation before = AnySituation.of(chance);
            Situation after = before.with(draft -> narrowing.narrow(draft, chance));

            after.permit().ifPresent(permit -> assertNoMoreThanBefore(before, permit));
        });
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void each_narrowing_takes_some_permit_away(Narrowing narrowing) {
        assertThat(Chance.sometimes(chance -> {
                    Situation before = AnySituation.of(chance);
                    Situation after = before.with(draft -> narrowing.narrow(draft, chance));
                    return before.permit().isPresent() && after.permit().isEmpty();
                }))
                .isTrue();
    }

    private static void assertNoMoreThanBefore(Situation before, Permit after) {
        Optional<Permit> alone = before.alone(after.to().key()).permit();

        assertThat(before.decide()).isInstanceOf(Permit.class);
        assertThat(alone).isPresent();
        assertThat(alone.get().released()).containsAll(after.released());
    }

    @Test
    void one_more_candidate_never_takes_a_permit_away() {
        Chance.each(chance -> {
            Situation few = AnySituation.of(chance);
            Situation more = few.with(
                    draft -> draft.order.add(chance.below(draft.order.size() + 1), chance.oneOf("r0", "r3", "nobody")));

            assertThat(more.permit().isPresent() || few.permit().isEmpty()).isTrue();
        });
    }

    @Test
    void who_asks_for_less_gets_no_more() {
        Chance.each(chance -> {
            Situation much = AnySituation.of(chance);
            Situation less = much.with(draft -> draft.fields.removeIf(field -> isDeclared(field) && chance.once(5)));

            less.permit().ifPresent(permit -> assertNoMoreThanBefore(much, permit));
        });
    }

    private static boolean isDeclared(String field) {
        return DataField.named(field).isPresent();
    }
}
