package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;

/**
 * The later of the clock and of the last decision on record: a clock that jumps back opens nothing that has ended.
 */
@Singleton
public class LatestInstant {
    private final Rows rows;
    private final Map<TenantId, Instant> decided = new ConcurrentHashMap<>();

    @Inject
    public LatestInstant(Rows rows) {
        this.rows = rows;
    }

    /** To be called inside a transaction of the tenant. */
    Instant of(Instant now) {
        TenantId tenant = CurrentTenant.get();
        if (!decided.containsKey(tenant)) {
            decided.put(tenant, recorded());
        }
        return decided.merge(tenant, now, (one, two) -> one.isAfter(two) ? one : two);
    }

    private Instant recorded() {
        Instant last = rows.query(
                        "select max(e.decidedAt) from FlowEvidence e where e.tenantId = :tenant", Instant.class)
                .getSingleResult();
        return last == null ? Instant.MIN : last;
    }
}
