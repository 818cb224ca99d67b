package org.gatehouse.core.limits;

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
public final class Turns {
    private final Semaphore all = new Semaphore(1, true);
    private final Map<Optional<TenantId>, Semaphore> own = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long somebody waits for a turn among the tenant's own, and then for one among all */
    public Turns(Duration patience) {
        this.patience = patience;
    }

    public <T> T take(Supplier<T> work) {
        Semaphore tenants = own.computeIfAbsent(CurrentTenant.ifOne(), unused -> new Semaphore(1, true));
        return within(tenants, () -> within(all, work));
    }

    private <T> T within(Semaphore turn, Supplier<T> work) {
        if (!isMine(turn)) {
            throw Refusal.of(Problem.BUSY);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean isMine(Semaphore turn) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
