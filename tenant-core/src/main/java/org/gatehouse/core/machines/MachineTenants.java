package org.gatehouse.core.machines;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose machine it is: what it shows says for which tenant the request works. */
@AcrossTenants
public class MachineTenants {
    private final EntityManager database;

    @Inject
    public MachineTenants(EntityManager database) {
        this.database = database;
    }

    Optional<TenantId> ofCredentialAcrossTenants(Secret credential) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("select x.tenantId from Machine x where x.credentialHash = :hash", UUID.class)
                    .setParameter("hash", credential.hash())
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new);
        }
    }
}
