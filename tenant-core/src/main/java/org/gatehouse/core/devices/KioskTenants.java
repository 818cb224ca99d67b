package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose tablet it is: what it shows says for which tenant the request works. */
@AcrossTenants
public class KioskTenants {
    private final EntityManager database;

    @Inject
    public KioskTenants(EntityManager database) {
        this.database = database;
    }

    Optional<TenantId> ofPairingAcrossTenants(byte[] codeHash) {
        return find("select x.tenantId from Kiosk x where x.pairingHash = :hash", codeHash);
    }

    Optional<TenantId> ofCredentialAcrossTenants(Secret credential) {
        return find("select x.tenantId from Kiosk x where x.credentialHash = :hash", credential.hash());
    }

    private Optional<TenantId> find(String jpql, byte[] hash) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(jpql, UUID.class)
                    .setParameter("hash", hash)
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new);
        }
    }
}
