package org.gatehouse.core.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** Guessing pairing codes: how often, from where, and what it costs those who do not guess. */
class PairingGuessesTest extends PairingBench {

    @Test
    void guessing_is_locked_after_five_wrong_codes_also_for_the_right_one() {
        String right = code().text();
        guess(5);

        assertRefused(Problem.TOO_MANY_REQUESTS, () -> pairing.pair(right, source));
        bench.clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> pairing.pair(right, source)).doesNotThrowAnyException();
    }

    @Test
    void guessing_on_is_locked_longer_each_time() {
        guess(5);
        bench.clock.advance(Duration.ofMinutes(1));
        guess(1);

        bench.clock.advance(Duration.ofMinutes(1));
        assertRefused(Problem.TOO_MANY_REQUESTS, () -> pairing.pair("00000000", source));
        bench.clock.advance(Duration.ofMinutes(1));
        guess(1);
    }

    @Test
    void many_guesses_at_once_are_no_more_than_five() throws Exception {
        List<Problem> answers = Together.run(16, () -> {
            try {
                pairing.pair("00000000", source);
                throw new AssertionError("guessed");
            } catch (Refusal no) {
                return no.problem();
            }
        });

        assertThat(answers).filteredOn(Problem.CODE_NOT_VALID::equals).hasSize(5);
    }

    @Test
    void guessing_elsewhere_does_not_lock_this_network() {
        String right = code().text();
        guess(5);

        assertThatCode(() ->
                        pairing.pair(right, new SourceNetwork(UUID.randomUUID().toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void pairing_many_tablets_from_one_network_is_no_guessing() {
        for (int i = 0; i < 8; i++) {
            pairing.pair(code().text(), source);
        }
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            String wrong = "0000000" + i;
            assertRefused(Problem.CODE_NOT_VALID, () -> pairing.pair(wrong, source));
        }
    }
}
