package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.ledger.Difference.Call;
import org.gatehouse.core.ledger.Permits.Permit;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Reads what was called and what was decided, and compares it. */
@AcrossTenants
public class CompareFlows {
    private static final int AT_ONCE = 500;

    private final EntityManager database;

    @Inject
    public CompareFlows(EntityManager database) {
        this.database = database;
    }

    /** @param journal of the period looking back */
    Comparison compareAcrossTenants(Period period, List<ProxyJournal.Entry> journal) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            List<Call> calls = calls(period.lookingBack());
            Set<UUID> flows = new LinkedHashSet<>();
            calls.forEach(call -> flows.add(call.flow()));
            journal.forEach(entry -> {
                if (entry.flow() != null) {
                    flows.add(entry.flow());
                }
            });
            return Comparison.of(period, calls, permits(List.copyOf(flows)), unused(period), journal);
        }
    }

    private List<Call> calls(Period period) {
        return database.createQuery(
                        "select c from OutboundCall c where c.calledAt >= :from and c.calledAt < :to"
                                + " order by c.calledAt, c.id",
                        OutboundCall.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(Call::of)
                .toList();
    }

    private Permits permits(List<UUID> flows) {
        Map<UUID, Permit> found = new HashMap<>();
        for (int from = 0; from < flows.size(); from += AT_ONCE) {
            List<Object[]> rows = database.createQuery(
                            "select e.id, e.tenantId, e.service, e.decidedAt from FlowEvidence e"
                                    + " where e.outcome like 'PERMIT%' and e.id in :flows",
                            Object[].class)
                    .setParameter("flows", new ArrayList<>(flows.subList(from, Math.min(flows.size(), from + AT_ONCE))))
                    .getResultList();
            rows.forEach(row -> found.put(
                    (UUID) row[0], new Permit(new TenantId((UUID) row[1]), String.valueOf(row[2]), (Instant) row[3])));
        }
        return new Permits(found);
    }

    private int unused(Period period) {
        return database.createQuery(
                        "select count(e) from FlowEvidence e where e.outcome like 'PERMIT%' and e.channel <> :inside"
                                + " and e.decidedAt >= :from and e.decidedAt < :to"
                                + " and not exists (select c.id from OutboundCall c where c.flow = e.id)",
                        Long.class)
                .setParameter("inside", Channel.INAPP)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult()
                .intValue();
    }
}
