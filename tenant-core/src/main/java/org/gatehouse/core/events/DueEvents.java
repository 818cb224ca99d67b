package org.gatehouse.core.events;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Which events are due, whoever's they are. */
@AcrossTenants
public class DueEvents {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public DueEvents(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One event of one tenant. */
    public record Due(TenantId tenant, UUID id) {}

    public List<Due> nextAcrossTenants(int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database
                    .createQuery(
                            "select x.tenantId, x.id from OutboxEvent x where x.doneAt is null and x.dueAt <= :now"
                                    + " order by x.dueAt, x.id",
                            Object[].class)
                    .setParameter("now", clock.instant())
                    .setMaxResults(most)
                    .getResultList()
                    .stream()
                    .map(row -> new Due(new TenantId((UUID) row[0]), (UUID) row[1]))
                    .toList();
        }
    }
}
