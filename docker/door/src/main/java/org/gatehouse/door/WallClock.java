package org.gatehouse.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.access.protocol.unit.Moment;

/** The clock on the unit's wall, which can be wrong, and how long the unit has been running. */
final class WallClock {
    private final Clock clock;
    private final Instant started;
    private volatile Duration drift;

    WallClock(Clock clock, Duration drift) {
        this.clock = clock;
        this.started = clock.instant();
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
        Instant now = clock.instant();
        return new Moment(now.plus(drift), Duration.between(started, now));
    }
}
