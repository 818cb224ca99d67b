package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** The incidents, whosever they are, for the operator to look into. */
@AcrossTenants
public class Incidents {
    private final EntityManager database;

    @Inject
    public Incidents(EntityManager database) {
        this.database = database;
    }

    /** Open ones first, then the newest. To be read and not to be changed. */
    public List<Incident> newestAcrossTenants(int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            List<Incident> newest = database.createQuery(
                            "select i from Incident i order by i.state desc, i.lastSeenAt desc, i.id desc",
                            Incident.class)
                    .setMaxResults(most)
                    .getResultList();
            database.clear(); // the transaction ends outside, where nobody may touch them
            return newest;
        }
    }

    Optional<TenantId> ownerAcrossTenants(UUID incident) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("select i.tenantId from Incident i where i.id = :id", UUID.class)
                    .setParameter("id", incident)
                    .getResultStream()
                    .findFirst()
                    .map(TenantId::new);
        }
    }
}
