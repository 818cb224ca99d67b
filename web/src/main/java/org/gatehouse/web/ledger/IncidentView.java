package org.gatehouse.web.ledger;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.ledger.Incident;
import org.jspecify.annotations.Nullable;

/**
 * A call that does not fit what was decided, or what keeps us from knowing.
 *
 * @param tenantId whose flow it was; the operator's own tenant where nobody can tell
 * @param detail why the proxy refused it, why its journal cannot be read, or what a clock showed
 * @param calls how many calls it is about
 */
public record IncidentView(
        UUID id,
        UUID tenantId,
        String code,
        @Nullable UUID flowId,
        String service,
        String host,
        String detail,
        int calls,
        Instant firstSeenAt,
        Instant lastSeenAt,
        String state,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable String closedBecause) {

    static IncidentView of(Incident incident) {
        return new IncidentView(
                incident.id(),
                incident.tenant().value(),
                incident.code().name(),
                incident.flow().orElse(null),
                incident.service(),
                incident.host(),
                incident.detail(),
                incident.calls(),
                incident.firstSeenAt(),
                incident.lastSeenAt(),
                incident.state().name(),
                incident.closedAt().orElse(null),
                incident.closedBy().orElse(null),
                incident.closedBecause().orElse(null));
    }
}
