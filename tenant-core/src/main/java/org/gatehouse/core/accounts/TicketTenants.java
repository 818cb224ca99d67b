package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** For whom a link was sent: its secret says for which tenant the request works. */
@AcrossTenants
public class TicketTenants {
    private final EntityManager database;

    @Inject
    public TicketTenants(EntityManager database) {
        this.database = database;
    }

    public Optional<TenantId> ofAcrossTenants(Secret link) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("select x.tenantId from PasswordTicket x where x.hash = :hash", UUID.class)
                    .setParameter("hash", link.hash())
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new);
        }
    }
}
