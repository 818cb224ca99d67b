package org.gatehouse.core.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.ledger.Difference.Call;
import org.gatehouse.core.tenancy.TenantId;

/** The decisions to permit, by flow. */
record Permits(Map<UUID, Permit> byFlow) {
    /** The proxy has a clock of its own: as much as it may differ from ours. */
    static final Duration CLOCKS = Duration.ofMinutes(5);

    /** One of them. */
    record Permit(TenantId tenant, String service, Instant decidedAt) {

        boolean isInTime(Instant at) {
            return !at.isBefore(decidedAt) && !at.isAfter(decidedAt.plus(Clearance.LIFE));
        }

        /** Whether a request that the proxy let through may have had its proof from this decision. */
        boolean isInTimeForProxy(Instant at) {
            return !at.isBefore(decidedAt.minus(CLOCKS))
                    && !at.isAfter(decidedAt.plus(Clearance.LIFE).plus(CLOCKS));
        }
    }

    Optional<TenantId> owner(UUID flow) {
        return Optional.ofNullable(byFlow.get(flow)).map(Permit::tenant);
    }

    /** The decision that let this service be called on this flow. */
    Optional<Permit> of(Call call) {
        return Optional.ofNullable(byFlow.get(call.flow()))
                .filter(permit -> permit.service().equals(call.service()));
    }
}
