package org.gatehouse.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BeatTest {
    private final Beat beat = new Beat();

    @Test
    void an_answer_found_at_once_waits_for_the_beat() {
        assertThat(time(() -> "quick")).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void a_slow_answer_waits_for_the_next_one() {
        assertThat(time(() -> after(Duration.ofMillis(260)))).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void a_refusal_keeps_it_too() {
        long begin = System.nanoTime();

        assertThatThrownBy(() -> beat.keep(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    private Duration time(Supplier<String> call) {
        long begin = System.nanoTime();
        beat.keep(call);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String after(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "slow";
    }
}
