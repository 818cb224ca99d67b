package org.gatehouse.access.calls;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Throws away calls that could not come again. Run it hourly. */
@AcrossTenants
public class SweepCalls {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    public SweepCalls(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many went. */
    public int sweepAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("delete from UsedCall x where x.until < :now")
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }
}
