package org.gatehouse.core.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Those who run the service, for what takes two of them and is of no tenant. */
@AcrossTenants
public class Operators {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public Operators(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refuses while one of them is so new that two of them may be one person. For a thread bound to no tenant. */
    public void requireSettledAcrossTenants(Set<UUID> accounts) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            long fresh = database.createQuery(
                            "select count(a) from Account a where a.id in :ids and a.making.madeBy is not null"
                                    + " and a.making.createdAt > :settled",
                            Long.class)
                    .setParameter("ids", accounts)
                    .setParameter("settled", clock.instant().minus(Making.NEW))
                    .getSingleResult();
            if (fresh > 0) {
                throw Refusal.of(Problem.OPERATOR_TOO_NEW);
            }
        }
    }
}
