package org.gatehouse.core.ledger;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.egress.Clearance;

/** A stretch of time; its end does not belong to it. */
public record Period(Instant from, Instant to) {
    /** What is compared at once at most: all of it is held in memory, and the proxy tells no more. */
    public static final Duration LONGEST = Duration.ofDays(1);

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /**
     * With what came right before, as far back as a flow of this period may have been used before: whatever passes the
     * proxy on a flow at all fits the decision's minute within five minutes either way, or is found for that.
     */
    Period lookingBack() {
        return new Period(from.minus(Permits.CLOCKS.multipliedBy(2)).minus(Clearance.LIFE), to);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isTooLong() {
        return to.isAfter(from.plus(LONGEST));
    }
}
