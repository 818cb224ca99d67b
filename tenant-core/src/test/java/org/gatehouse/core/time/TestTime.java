package org.gatehouse.core.time;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.testing.MovableClock;

/** A clock that is believed, as long as it is only moved; and one that is not, when it jumps. */
public final class TestTime {
    public final Timekeeper keeper;
    private final MovableClock clock;
    private final Instant start;
    private Duration jumped = Duration.ZERO;

    public TestTime(MovableClock clock) {
        this.clock = clock;
        this.start = clock.instant();
        this.keeper = new Timekeeper(
                clock,
                () -> Duration.between(start, clock.instant()).minus(jumped).toNanos());
        keeper.look(new KnownTime());
    }

    /** Somebody sets it: no time passes. */
    public void jump(Duration step) {
        jumped = jumped.plus(step);
        clock.advance(step);
    }
}
