package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.tenancy.Rows;

/** A period's messages by kind: each counts once, however often it was tried, and is decided once with all its like. */
@Singleton
public class FlowKinds {
    private final Rows rows;
    private final Connectors connectors;

    @Inject
    public FlowKinds(Rows rows, Connectors connectors) {
        this.rows = rows;
        this.connectors = connectors;
    }

    /** What was kept back because there was too much of it is sent by no agreement, and is left out. */
    public List<FlowKind> between(Instant from, Instant until) {
        Map<UUID, Long> counts = counts(from, until);
        return counts.isEmpty()
                ? List.of()
                : rows.where(FlowEvidence.class, "x.id in :ids order by x.id")
                        .setParameter("ids", counts.keySet())
                        .getResultStream()
                        .filter(one -> !(one.reason().equals(Reason.TOO_MANY.name())
                                && one.outcome().equals("DENY")))
                        .map(one -> kind(one, counts.getOrDefault(one.id(), 0L)))
                        .toList();
    }

    /** By the first of each kind; an index alone is read for it. */
    private Map<UUID, Long> counts(Instant from, Instant until) {
        return rows.query(
                        "select min(e.id), count(e.id) from FlowEvidence e where e.tenantId = :tenant"
                                + " and e.decidedAt >= :from and e.decidedAt < :until and e.posed.kind is not null"
                                + " group by e.posed.kind",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private static FlowKind kind(FlowEvidence first, long count) {
        Posed posed = first.posed();
        return new FlowKind(
                first.activity(),
                posed.offered() == null ? first.asked() : ReplayFlows.fields(posed.offered()),
                posed.preferred(),
                new FlowKind.Place(first.siteId().orElse(null), false),
                first.subjectCategory(),
                posed.unable(Reason.NO_DEVICE_THERE),
                posed.unable(Reason.EXHAUSTED),
                first.outcome(),
                first.service().orElse(null),
                count);
    }

    /** What something decides about each of them, in their order, with the services this installation can reach. */
    public List<FlowDecision> decided(List<FlowKind> kinds, Snapshot snapshot, Instant at) {
        Map<String, Reason> unreachable = connectors.notConnected(snapshot.registry());
        return new Replay(snapshot, unreachable, at).of(kinds);
    }
}
