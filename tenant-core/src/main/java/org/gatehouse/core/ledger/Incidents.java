package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** The operator's work with incidents, whosever they are. */
@AcrossTenants
public class Incidents {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public Incidents(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Open ones first, then the newest. */
    public List<Incident> newestAcrossTenants(int most) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery(
                            "select i from Incident i order by i.state desc, i.lastSeenAt desc, i.id desc",
                            Incident.class)
                    .setMaxResults(most)
                    .getResultList();
        }
    }

    /** Somebody has looked into it, and says what it was. */
    public Incident closeAcrossTenants(UUID id, UUID by, String because) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            Incident incident = database.createQuery("select i from Incident i where i.id = :id", Incident.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
            incident.close(by, because, clock.instant());
            database.flush();
            return incident;
        }
    }
}
