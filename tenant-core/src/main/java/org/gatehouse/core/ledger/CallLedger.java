package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.NothingSent;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.gatehouse.core.tenancy.CurrentTenant;

/**
 * Every call that leaves, noted by what makes it before its first byte. Notes are kept in memory and written each
 * second and at the end, so that sending waits for no further commit. A crash may lose the last second of them; the
 * journal of the egress proxy still has those calls.
 */
@Singleton
public class CallLedger {
    static final int MOST = 20_000;

    private static final int BATCH = 500;

    private final OutboundCalls calls;
    private final Clock clock;
    private final Deque<OutboundCall> unwritten = new ArrayDeque<>();

    @Inject
    public CallLedger(OutboundCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Notes a call that is about to be made.
     *
     * @throws NothingSent while so many notes could not be written that this one might be lost: then it is not made
     */
    public void note(Clearance clearance, String host, Kind kind) {
        OutboundCall call =
                new OutboundCall(clearance, host, kind, CurrentTenant.ifOne().orElse(null), clock.instant());
        synchronized (unwritten) {
            if (unwritten.size() >= MOST) {
                throw new NothingSent("ledger-full");
            }
            unwritten.add(call);
        }
    }

    /** Writes what there is. What cannot be written now is kept for the next time. */
    public synchronized void write() {
        for (List<OutboundCall> batch = take(); !batch.isEmpty(); batch = take()) {
            try {
                calls.keepAcrossTenants(batch);
            } catch (RuntimeException notNow) {
                putBack(batch);
                throw notNow;
            }
        }
    }

    private List<OutboundCall> take() {
        synchronized (unwritten) {
            List<OutboundCall> batch = new ArrayList<>();
            while (batch.size() < BATCH && !unwritten.isEmpty()) {
                batch.add(unwritten.remove());
            }
            return batch;
        }
    }

    private void putBack(List<OutboundCall> batch) {
        synchronized (unwritten) {
            batch.forEach(unwritten::addFirst);
        }
    }
}
