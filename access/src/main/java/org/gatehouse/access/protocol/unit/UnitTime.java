package org.gatehouse.access.protocol.unit;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.Tolerance;

/**
 * A unit's time: what the server said last, or the clock on its wall at the start, and the running time since. It never
 * goes back. Setting the wall's clock changes nothing while the unit runs, except that nothing opens while that clock
 * shows a time that is over.
 *
 * @param floor the last time that was told or kept
 * @param base the time at {@code baseUp}
 */
public record UnitTime(Instant floor, Instant base, Duration baseUp) {

    /** Power is back: it cannot be earlier than it was. */
    UnitTime restarted(Moment now) {
        Instant time = later(floor, now.wall());
        return new UnitTime(time, time, now.up());
    }

    /** Without looking whether the wall's clock is right. */
    Instant at(Moment now) {
        return later(floor, base.plus(now.up().minus(baseUp)));
    }

    Instant trusted(Moment now) throws AccessDenied {
        if (now.up().compareTo(baseUp) < 0 || now.wall().isBefore(floor.minus(Tolerance.OF_CLOCKS))) {
            throw new AccessDenied(RefusalCode.CLOCK_BACK);
        }
        return at(now);
    }

    UnitTime kept(Moment now) {
        return new UnitTime(at(now), base, baseUp);
    }

    /** The server said so some time ago: it is that late at least. */
    UnitTime atLeast(Instant told, Moment now) {
        Instant time = later(at(now), told);
        return new UnitTime(time, time, now.up());
    }

    /** The server said so in these seconds: where the unit was ahead, its time stands still until it is right. */
    UnitTime synchronised(Instant told, Moment now) {
        return new UnitTime(later(at(now), told), told, now.up());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
