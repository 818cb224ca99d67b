package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose session a refresh token keeps: the secret itself says for whom the request works. */
@AcrossTenants
public class SessionTenants {
    private final EntityManager database;

    @Inject
    public SessionTenants(EntityManager database) {
        this.database = database;
    }

    public Optional<TenantId> ofAcrossTenants(RefreshToken token) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("select x.tenantId from Session x where x.familyHash = :family", UUID.class)
                    .setParameter("family", token.family().hash())
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new);
        }
    }
}
