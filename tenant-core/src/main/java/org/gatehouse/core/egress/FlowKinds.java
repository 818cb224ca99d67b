package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.SubjectCategory;
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

    /** What no agreement kept back but the number of messages to one person is in neither world sent. */
    public List<FlowKind> between(Instant from, Instant until) {
        return rows
                .query(
                        "select e.activity, e.asked, e.posed.offered, e.posed.preferred, e.posed.unable, e.siteId,"
                                + " e.subjectCategory, e.outcome, e.service, count(e) from FlowEvidence e"
                                + " where e.tenantId = :tenant and e.decidedAt >= :from and e.decidedAt < :until"
                                + " and e.posed.repeats = false and not (e.reason = :many and e.outcome = 'DENY')"
                                + " group by e.activity, e.asked, e.posed.offered, e.posed.preferred, e.posed.unable,"
                                + " e.siteId, e.subjectCategory, e.outcome, e.service",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("many", Reason.TOO_MANY.name())
                .getResultList()
                .stream()
                .map(FlowKinds::kind)
                .toList();
    }

    private static FlowKind kind(Object[] row) {
        String fields = (String) (row[2] == null ? row[1] : row[2]);
        return new FlowKind(
                (Activity) row[0],
                ReplayFlows.fields(fields),
                (Channel) row[3],
                new FlowKind.Place((UUID) row[5], false),
                (SubjectCategory) row[6],
                unable((String) row[4], Reason.NO_DEVICE_THERE),
                unable((String) row[4], Reason.EXHAUSTED),
                (String) row[7],
                (String) row[8],
                (Long) row[9]);
    }

    private static Set<String> unable(String text, Reason reason) {
        return Arrays.stream(text.split(";"))
                .filter(one -> one.endsWith(":" + reason))
                .map(one -> one.substring(0, one.indexOf(':')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What something decides about each of them, in their order, with the services that this installation can reach. */
    public List<FlowDecision> decided(List<FlowKind> kinds, Snapshot snapshot, Instant at) {
        Map<String, Reason> unreachable =
                connectors.ruledOut(snapshot.registry().recipients().keySet(), Set.of());
        return new Replay(snapshot, unreachable, at).of(kinds);
    }
}
