package org.gatehouse.core.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;

/** Two at a time on one row that was not there yet: the database lets one of them win, and the other begins again. */
public final class Contention {
    private static final int ATTEMPTS = 4;

    private Contention() {}

    /** @param transaction one whole transaction; it flushes, so that what breaks breaks inside it */
    public static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (PersistenceException lost) {
                if (attempt == ATTEMPTS || lost instanceof OptimisticLockException) {
                    throw lost;
                }
            }
        }
    }
}
