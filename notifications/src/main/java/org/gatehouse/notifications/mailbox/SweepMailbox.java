package org.gatehouse.notifications.mailbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Throws away what has stayed here for a day: a place to try things out is no archive. Run it hourly. */
@AcrossTenants
public class SweepMailbox {
    private static final Duration DAY = Duration.ofDays(1);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public SweepMailbox(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many messages went. */
    public int sweepAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return database.createQuery("delete from MailboxMessage x where x.receivedAt < :before")
                    .setParameter("before", clock.instant().minus(DAY))
                    .executeUpdate();
        }
    }
}
