package org.gatehouse.core.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two at a time on one row that was not there yet: the database lets one of them win, and the other begins again. */
public final class Contention {
    private static final int ATTEMPTS = 4;
    private static final int DUPLICATE = 1062; // ER_DUP_ENTRY

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

    /** Whether the database refused because another transaction was faster; nothing is wrong with either. */
    public static boolean isLost(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransactionRollbackException
                    || (cause instanceof SQLIntegrityConstraintViolationException broken
                            && broken.getErrorCode() == DUPLICATE)) {
                return true;
            }
        }
        return false;
    }

    public static void retried(Runnable attempt) {
        retried(() -> {
            attempt.run();
            return true;
        });
    }
}
