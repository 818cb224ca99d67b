package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Finds whose pass it is. The secret names one row of one tenant; nothing else of it is read here. */
@AcrossTenants
public class OpenPass {
    /** The page goes on working for those who forgot to check out. */
    private static final Duration AFTERWARDS = Duration.ofDays(2);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public OpenPass(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One visit of one tenant. */
    public record Opened(TenantId tenant, UUID visitId) {}

    public Opened byPassAcrossTenants(String pass) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            List<Object[]> found = database.createQuery(
                            "select x.tenantId, x.id from Visit x where x.passHash = :hash and x.endsAt > :since",
                            Object[].class)
                    .setParameter("hash", new Secret(pass).hash())
                    .setParameter("since", clock.instant().minus(AFTERWARDS))
                    .getResultList();
            if (found.size() != 1) {
                throw Refusal.of(Problem.NOT_FOUND);
            }
            return new Opened(new TenantId((UUID) found.get(0)[0]), (UUID) found.get(0)[1]);
        }
    }
}
