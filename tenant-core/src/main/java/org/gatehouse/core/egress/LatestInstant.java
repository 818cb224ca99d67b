package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.time.Timekeeper;

/**
 * The instant at which is decided: the later of the clock and of the tenant's last decision on record, so that a clock
 * that is set back opens nothing that has ended. A decision on record that is later than any time that can have come
 * was made by a clock that was wrong, and counts for nothing. While the clock shows such a time itself, which
 * {@link Timekeeper} has to know, nothing is decided that could reach somebody outside.
 */
@Singleton
public class LatestInstant {
    private final Rows rows;
    private final Timekeeper time;
    private final Connectors connectors;
    private final Map<TenantId, Instant> decided = new ConcurrentHashMap<>();

    @Inject
    public LatestInstant(Rows rows, Timekeeper time, Connectors connectors) {
        this.rows = rows;
        this.time = time;
        this.connectors = connectors;
    }

    /** Whether anything can be decided now. */
    public boolean isKnown() {
        return time.canDecide() || !connectors.reachOutside();
    }

    /** To be called inside a transaction of the tenant. */
    Instant of(Instant now) {
        TenantId tenant = CurrentTenant.get();
        Instant come = later(now, time.latest());
        Instant furthest = come.plus(Timekeeper.BEHIND);
        Instant known = decided.get(tenant);
        if (known == null || known.isAfter(furthest)) {
            decided.put(tenant, recorded(furthest));
        }
        return decided.merge(tenant, come, LatestInstant::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant recorded(Instant furthest) {
        Instant last = rows.query(
                        "select max(e.decidedAt) from FlowEvidence e"
                                + " where e.tenantId = :tenant and e.decidedAt <= :furthest",
                        Instant.class)
                .setParameter("furthest", furthest)
                .getSingleResult();
        return last == null ? Instant.MIN : last;
    }
}
