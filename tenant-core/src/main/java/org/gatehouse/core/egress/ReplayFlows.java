package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** What a period's flows would have become under other terms. Flows that are alike are decided once and counted. */
@UseCase
public class ReplayFlows {
    private final Rows rows;
    private final Snapshots snapshots;
    private final Connectors connectors;
    private final Clock clock;

    @Inject
    public ReplayFlows(Rows rows, Snapshots snapshots, Connectors connectors, Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.connectors = connectors;
        this.clock = clock;
    }

    /**
     * Flows of one kind, and what would become of them.
     *
     * @param service null: nobody received it
     */
    public record Effect(
            Activity activity,
            String outcome,
            @Nullable String service,
            String wouldBe,
            @Nullable String wouldGoTo,
            String reason,
            long count) {

        public boolean isDifferent() {
            return !outcome.equals(wouldBe) || !Objects.equals(service, wouldGoTo);
        }
    }

    /** One kind of flow that has happened. */
    private record Kind(
            Activity activity,
            String asked,
            @Nullable UUID site,
            SubjectCategory subject,
            String outcome,
            @Nullable String service,
            long count) {}

    public List<Effect> under(Terms terms, Instant from, Instant until) {
        Instant now = clock.instant();
        Snapshot snapshot = snapshots.under(terms, now);
        List<Effect> effects = new ArrayList<>();
        kinds(from, until).forEach(kind -> effects.add(effect(kind, snapshot, now)));
        return effects;
    }

    private List<Kind> kinds(Instant from, Instant until) {
        TypedQuery<Object[]> query = rows.query(
                        "select e.activity, e.asked, e.siteId, e.subjectCategory, e.outcome, e.service, count(e)"
                                + " from FlowEvidence e where e.tenantId = :tenant"
                                + " and e.decidedAt >= :from and e.decidedAt < :until"
                                + " group by e.activity, e.asked, e.siteId, e.subjectCategory, e.outcome, e.service",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until);
        return query.getResultList().stream()
                .map(row -> new Kind(
                        (Activity) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (SubjectCategory) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Long) row[6]))
                .toList();
    }

    private Effect effect(Kind kind, Snapshot snapshot, Instant now) {
        FlowDecision decision = snapshot.decide(
                kind.activity(),
                fields(kind.asked()),
                kind.site(),
                connectors.ruledOut(snapshot.registry().recipients().keySet(), Set.of()),
                SubjectStatus.plain(kind.subject()),
                now);
        String to = decision instanceof Permit permit ? permit.to().key() : null;
        return new Effect(
                kind.activity(),
                kind.outcome(),
                kind.service(),
                decision.outcome(),
                to,
                decision.reasonText(),
                kind.count());
    }

    static Set<DataField> fields(String asked) {
        return asked.isEmpty()
                ? Set.of()
                : Arrays.stream(asked.split("\\|")).map(DataField::valueOf).collect(Collectors.toSet());
    }
}
