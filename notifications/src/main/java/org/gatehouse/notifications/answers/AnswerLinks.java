package org.gatehouse.notifications.answers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Whose a link is: nobody has signed in, so the tenant comes from the row that the secret names. */
@AcrossTenants
public class AnswerLinks {
    private final EntityManager database;

    @Inject
    public AnswerLinks(EntityManager database) {
        this.database = database;
    }

    /** The tenant to enter before the link is read or used; an unknown link is refused as a dead one is. */
    public TenantId tenantAcrossTenants(String secret) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("select x.tenantId from Asking x where x.linkHash = :hash", UUID.class)
                    .setParameter("hash", new Secret(secret).hash())
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new)
                    .orElseThrow(() -> Refusal.of(Problem.ANSWER_LINK_DEAD));
        }
    }
}
