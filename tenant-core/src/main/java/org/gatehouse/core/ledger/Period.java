package org.gatehouse.core.ledger;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time; its end does not belong to it. */
public record Period(Instant from, Instant to) {
    /** What is compared at once at most. */
    public static final Duration LONGEST = Duration.ofDays(31);

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    boolean isTooLong() {
        return to.isAfter(from.plus(LONGEST));
    }
}
