package org.gatehouse.access.faults;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Erases what was told of faults, and where from, after 30 days (rule 83). Run it hourly. */
@AcrossTenants
public class SweepFaults {
    public static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public SweepFaults(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many went. */
    public int sweepAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("delete from DoorFault x where x.reportedAt < :before")
                    .setParameter("before", clock.instant().minus(KEPT))
                    .executeUpdate();
        }
    }
}
