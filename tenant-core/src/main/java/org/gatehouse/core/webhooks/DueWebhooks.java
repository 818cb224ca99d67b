package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Which webhooks in use have not been told as far as their tenant's log is sealed. */
@AcrossTenants
public class DueWebhooks {
    private final EntityManager database;

    @Inject
    public DueWebhooks(EntityManager database) {
        this.database = database;
    }

    record Due(TenantId tenant, UUID id) {}

    List<Due> allAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database
                    .createQuery(
                            "select w.tenantId, w.id from Webhook w, LogHead h"
                                    + " where h.tenantId = w.tenantId and w.pausedAt is null and w.told < h.size",
                            Object[].class)
                    .getResultList()
                    .stream()
                    .map(row -> new Due(new TenantId((UUID) row[0]), (UUID) row[1]))
                    .toList();
        }
    }
}
