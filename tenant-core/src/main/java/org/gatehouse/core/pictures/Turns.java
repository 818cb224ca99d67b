package org.gatehouse.core.pictures;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/**
 * One at a time. A tenant's wait for each other first, so that one with many waits among the others with one of them;
 * whoever would wait for long is asked to come again.
 */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore all = new Semaphore(1, true);
    private final Map<Optional<TenantId>, Semaphore> own = new ConcurrentHashMap<>();

    <T> T take(Supplier<T> work) {
        Semaphore tenants = own.computeIfAbsent(CurrentTenant.ifOne(), unused -> new Semaphore(1, true));
        return within(tenants, PATIENCE, () -> within(all, PATIENCE, work));
    }

    static <T> T within(Semaphore turn, Duration patience, Supplier<T> work) {
        if (!isMine(turn, patience)) {
            throw Refusal.of(Problem.BUSY);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private static boolean isMine(Semaphore turn, Duration patience) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
