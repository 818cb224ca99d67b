package org.gatehouse.core.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    private static final LockPolicy POLICY = LockPolicy.doubling(3);
    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

    private final Tally tally = new Tally();
    private Instant now = EIGHT;

    @Test
    void below_the_limit_nothing_is_locked() {
        count(2);

        assertThat(tally.isLocked(now)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 2", "5, 4", "6, 8", "7, 15", "8, 15", "100, 15"})
    void the_lock_doubles_from_one_minute_to_fifteen(int failures, int minutes) {
        count(failures);

        assertThat(tally.isLocked(now.plus(Duration.ofMinutes(minutes)).minusMillis(1)))
                .isTrue();
        assertThat(tally.isLocked(now.plus(Duration.ofMinutes(minutes)))).isFalse();
    }

    @Test
    void after_twelve_quiet_hours_it_begins_anew() {
        count(7);

        now = now.plus(Duration.ofHours(12));
        count(2);

        assertThat(tally.isLocked(now)).isFalse();
    }

    @Test
    void a_moment_earlier_it_does_not() {
        count(3);

        now = now.plus(Duration.ofHours(12)).minusMillis(1);
        count(1);

        assertThat(tally.isLocked(now.plus(Duration.ofMinutes(2)).minusMillis(1)))
                .isTrue();
    }

    @Test
    void what_is_taken_back_was_never_counted() {
        count(3);

        tally.takeBack();

        assertThat(tally.isLocked(now)).isFalse();
        assertThat(tally.failures()).isEqualTo(2);
    }

    @Test
    void a_higher_limit_locks_later() {
        for (int i = 0; i < 29; i++) {
            tally.count(LockPolicy.doubling(30), now);
        }
        assertThat(tally.isLocked(now)).isFalse();

        tally.count(LockPolicy.doubling(30), now);

        assertThat(tally.isLocked(now)).isTrue();
    }

    private void count(int failures) {
        for (int i = 0; i < failures; i++) {
            tally.count(POLICY, now);
        }
    }
}
