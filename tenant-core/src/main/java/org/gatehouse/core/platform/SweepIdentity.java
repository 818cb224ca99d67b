package org.gatehouse.core.platform;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.core.sessions.Session;
import org.gatehouse.core.signin.KnownDevice;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/**
 * Throws away what callers leave behind: counters, dead sessions, unused devices and browsers, old tickets, idempotency
 * keys. Run it hourly.
 */
@AcrossTenants
public class SweepIdentity {
    private static final Duration TALLIES = Duration.ofHours(12);
    private static final Duration SESSIONS = Duration.ofDays(7);
    private static final Duration TICKETS = Duration.ofDays(1);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public SweepIdentity(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns how many rows went. */
    public int sweepAcrossTenants() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            return delete("SignInTally x where x.tally.lastFailedAt", TALLIES)
                    + delete("TrialTally x where x.tally.lastFailedAt", TALLIES)
                    + delete("KnownDevice x where x.lastUsedAt", KnownDevice.LIFE)
                    + delete("PasswordTicket x where x.expiresAt", TICKETS)
                    + delete("Creation x where x.createdAt", Creations.MEMORY)
                    + delete("Session x where x.lastUsedAt", SESSIONS)
                    + delete("Session x where x.endedAt", SESSIONS)
                    + delete("Session x where x.createdAt", Session.LONGEST.plus(SESSIONS))
                    + forgetBrowsers();
        }
    }

    /** In which nobody has signed in since a session of theirs was thrown away. */
    private int forgetBrowsers() {
        List<PushSubscription> left = database.createQuery(
                        "select x from PushSubscription x where not exists"
                                + " (select s from Session s where s.tenantId = x.tenantId and s.id = x.sessionId)",
                        PushSubscription.class)
                .getResultList();
        left.forEach(database::remove);
        database.flush();
        return left.size();
    }

    private int delete(String what, Duration age) {
        Instant before = clock.instant().minus(age);
        return database.createQuery("delete from " + what + " < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
