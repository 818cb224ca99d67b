package org.gatehouse.access.openings;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Period;
import java.time.YearMonth;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Erases after 36 months how often doors were opened: an owner is told of nothing older (rule 99). Run it hourly. */
@AcrossTenants
public class SweepUse {
    private static final Period KEPT = Period.ofMonths(36);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public SweepUse(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many went. */
    public int sweepAcrossTenants() {
        YearMonth oldest =
                YearMonth.from(clock.instant().atZone(ContractDates.ZONE)).minus(KEPT);
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("delete from MonthlyUse x where x.month < :oldest")
                    .setParameter("oldest", oldest.atDay(1))
                    .executeUpdate();
        }
    }
}
