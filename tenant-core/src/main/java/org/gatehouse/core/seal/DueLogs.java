package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose logs have rows that wait to be sealed, or a checkpoint that is due. */
@AcrossTenants
public class DueLogs {
    private final EntityManager database;
    private final SealedLog log;
    private final Clock clock;

    @Inject
    public DueLogs(EntityManager database, SealedLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    public List<TenantId> allAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            Set<UUID> due = new LinkedHashSet<>();
            for (Class<? extends SealedRow> type : log.rows()) {
                due.addAll(database.createQuery(
                                "select distinct x.tenantId from " + type.getSimpleName() + " x where x.seq is null",
                                UUID.class)
                        .getResultList());
            }
            due.addAll(
                    database.createQuery("select x.tenantId from LogHead x where x.checkpointDueAt <= :now", UUID.class)
                            .setParameter("now", clock.instant())
                            .getResultList());
            return due.stream().map(TenantId::new).toList();
        }
    }
}
