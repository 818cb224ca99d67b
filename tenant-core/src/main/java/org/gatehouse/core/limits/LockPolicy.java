package org.gatehouse.core.limits;

import java.time.Duration;

/**
 * After how many failures a lock closes, and for how long: the first time for {@code first}, twice as long after each
 * further failure, up to {@code longest}. After {@code memory} without a failure all is forgotten.
 */
public record LockPolicy(int limit, Duration first, Duration longest, Duration memory) {

    /** A lock from one to fifteen minutes, forgotten after twelve hours. */
    public static LockPolicy doubling(int limit) {
        return new LockPolicy(limit, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(12));
    }

    Duration lockAfter(int failures) {
        Duration lock = first;
        for (int more = failures - limit; more > 0 && lock.compareTo(longest) < 0; more--) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(longest) < 0 ? lock : longest;
    }
}
