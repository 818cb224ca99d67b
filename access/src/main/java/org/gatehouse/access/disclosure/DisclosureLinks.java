package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose file a link leads to: it says for which tenant the request works. */
@AcrossTenants
public class DisclosureLinks {
    private final EntityManager database;

    @Inject
    public DisclosureLinks(EntityManager database) {
        this.database = database;
    }

    public TenantId tenantAcrossTenants(Secret secret) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select x.tenantId from Disclosure x where x.extract.linkHash = :hash", UUID.class)
                    .setParameter("hash", secret.hash())
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new)
                    .orElseThrow(() -> Refusal.of(Problem.LINK_NOT_VALID));
        }
    }
}
