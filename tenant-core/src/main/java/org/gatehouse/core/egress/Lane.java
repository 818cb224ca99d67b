package org.gatehouse.core.egress;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Work of many tenants: so much of it at once and no more, and each tenant's in turn. */
final class Lane {
    private final int width;
    private final Map<TenantId, Queue<Runnable>> waiting = new LinkedHashMap<>();
    private int busy;

    Lane(int width) {
        this.width = width;
    }

    void add(Executor carriers, TenantId tenant, Runnable work) {
        synchronized (this) {
            waiting.computeIfAbsent(tenant, first -> new ArrayDeque<>()).add(work);
            if (busy == width) {
                return;
            }
            busy++;
        }
        hand(carriers);
    }

    /** Carriers who have gone home take nothing: it stays due, for whoever looks next. */
    private void hand(Executor carriers) {
        try {
            carriers.execute(() -> work(carriers));
        } catch (RejectedExecutionException closed) {
            synchronized (this) {
                busy--;
            }
        }
    }

    private void work(Executor carriers) {
        Runnable work = next();
        if (work != null) {
            try {
                work.run();
            } finally {
                hand(carriers);
            }
        }
    }

    /** The first of the tenant who has waited longest for a turn; null, and one busy less, if nobody waits. */
    private synchronized @Nullable Runnable next() {
        var turns = waiting.entrySet().iterator();
        if (!turns.hasNext()) {
            busy--;
            return null;
        }
        Map.Entry<TenantId, Queue<Runnable>> turn = turns.next();
        TenantId tenant = turn.getKey();
        Queue<Runnable> own = turn.getValue();
        turns.remove();
        Runnable first = own.remove();
        if (!own.isEmpty()) {
            waiting.put(tenant, own);
        }
        return first;
    }
}
