package org.gatehouse.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the egress proxy has let through and refused, in its own words. */
public interface ProxyJournal {

    /**
     * One request to the proxy, or many that it refused for one reason; or lines of its journal that nobody can read
     * any more, with the time of the last one before them. Public for JSON.
     *
     * @param flow null, as is the service, where the request could not prove any
     * @param times of how many requests; null: of one
     * @param verdict {@code passed}, {@code damaged}, or why not
     */
    record Entry(
            Instant at,
            @Nullable UUID flow,
            @Nullable String service,
            String host,
            @Nullable Integer times,
            String verdict) {
        public static final String PASSED = "passed";
        public static final String DAMAGED = "damaged";

        public int count() {
            return times == null ? 1 : times;
        }

        public boolean isPassed() {
            return verdict.equals(PASSED);
        }

        boolean isRefused() {
            return !isPassed() && !isDamaged();
        }

        boolean isDamaged() {
            return verdict.equals(DAMAGED);
        }
    }

    /** There should be a journal, and it cannot be read. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        /** @param why a code */
        public Unreadable(String why) {
            super(why);
        }
    }

    /** Empty: this installation has no proxy. */
    Optional<List<Entry>> read(Period period) throws Unreadable;
}
