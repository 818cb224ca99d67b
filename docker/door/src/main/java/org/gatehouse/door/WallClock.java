package org.gatehouse.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.gatehouse.access.protocol.unit.Moment;

/** The clock on the unit's wall, which can be wrong, and how long the unit has been running, which nobody sets. */
final class WallClock {
    private final Clock clock;
    private final LongSupplier nanos;
    private final long started;
    private volatile Duration drift;

    WallClock(Clock clock, LongSupplier nanos, Duration drift) {
        this.clock = clock;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.drift = drift;
    }

    /** From now on it is wrong by so much. */
    void drift(Duration wrong) {
        drift = wrong;
    }

    /** Set by the server's word: it shows this, or later. */
    void atLeast(Instant told) {
        Duration behind = Duration.between(now().wall(), told);
        if (!behind.isNegative()) {
            drift = drift.plus(behind);
        }
    }

    Moment now() {
        return new Moment(clock.instant().plus(drift), Duration.ofNanos(nanos.getAsLong() - started));
    }
}
