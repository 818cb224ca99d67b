package org.gatehouse.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WallClockTest {
    private final AtomicLong nanos = new AtomicLong(7);
    private Instant set = Instant.parse("2026-11-24T09:00:00Z");

    private final WallClock clock = new WallClock(
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return set;
                }
            },
            nanos::get,
            Duration.ZERO);

    @Test
    void whoever_sets_the_clock_does_not_set_how_long_the_unit_has_been_running() {
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        set = set.minus(Duration.ofHours(1));

        assertThat(clock.now().up()).isEqualTo(Duration.ofSeconds(30));
        assertThat(clock.now().wall()).isEqualTo(set);
    }

    @Test
    void what_the_server_says_sets_it_forward_and_never_back() {
        clock.atLeast(set.plusSeconds(90));
        assertThat(clock.now().wall()).isEqualTo(set.plusSeconds(90));
        clock.atLeast(set);
        assertThat(clock.now().wall()).isEqualTo(set.plusSeconds(90));
    }
}
