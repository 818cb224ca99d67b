package org.gatehouse.core.time;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.AcrossTenants;

/** Keeps on record how late it is, for all instances and for the time after the next start. */
@AcrossTenants
public class KeepTime {
    private static final Logger LOG = System.getLogger(KeepTime.class.getName());
    private static final Duration OFTEN = Duration.ofSeconds(30);

    private final EntityManager database;
    private final Timekeeper time;
    private final Clock clock;

    @Inject
    public KeepTime(EntityManager database, Timekeeper time, Clock clock) {
        this.database = database;
        this.time = time;
        this.clock = clock;
    }

    /** To be called every few seconds, first of all when an instance begins. */
    public KnownTime lookAcrossTenants() {
        KnownTime known = database.find(KnownTime.class, KnownTime.ONLY);
        time.look(known)
                .filter(now -> known.seenAt()
                        .filter(seen -> !now.isAfter(seen.plus(OFTEN)))
                        .isEmpty())
                .ifPresent(now -> locked().see(now));
        return known;
    }

    /**
     * An operator says what time it is, which stays on record. Every instance whose clock shows that is believed again.
     *
     * @throws Refusal where the clock of this one shows something else
     */
    public void confirmAcrossTenants(Instant said, UUID by) {
        Instant now = clock.instant();
        if (Duration.between(said, now).abs().compareTo(Timekeeper.BEHIND) > 0) {
            throw Refusal.ofField("instant", Problem.CLOCK_DIFFERS);
        }
        KnownTime known = locked();
        Instant seenAt = known.seenAt().orElse(null);
        LOG.log(Level.WARNING, "operator {0} confirms the clock: it shows {1} and was {2}", by, now, seenAt);
        database.persist(new ClockConfirmation(said, now, seenAt, by));
        known.confirm(now, by);
    }

    /** The newest first. */
    public List<ClockConfirmation> confirmationsAcrossTenants(int most) {
        return database.createQuery("select c from ClockConfirmation c order by c.id desc", ClockConfirmation.class)
                .setMaxResults(most)
                .getResultList();
    }

    private KnownTime locked() {
        return database.find(KnownTime.class, KnownTime.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
