package org.gatehouse.access.units;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose unit it is: what it shows says for which tenant the request works. */
@AcrossTenants
public class UnitTenants {
    private final EntityManager database;

    @Inject
    public UnitTenants(EntityManager database) {
        this.database = database;
    }

    public Optional<TenantId> ofCodeAcrossTenants(Secret code) {
        return find("select x.tenantId from InstalledUnit x where x.codeHash = :shown", code.hash());
    }

    public Optional<TenantId> ofKeyAcrossTenants(String thumbprint) {
        return find("select x.tenantId from InstalledUnit x where x.thumbprint = :shown", thumbprint);
    }

    private Optional<TenantId> find(String jpql, Object shown) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(jpql, UUID.class)
                    .setParameter("shown", shown)
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new);
        }
    }
}
