package org.gatehouse.core.time;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.AcrossTenants;

/** Keeps on record how late it is, for all instances and for the time after the next start. */
@AcrossTenants
public class KeepTime {
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
     * An operator says what time it is. Every instance whose clock shows that is believed again.
     *
     * @throws Refusal where the clock of this one shows something else
     */
    public void confirmAcrossTenants(Instant said, UUID by) {
        Instant now = clock.instant();
        if (Duration.between(said, now).abs().compareTo(Timekeeper.BEHIND) > 0) {
            throw Refusal.ofField("instant", Problem.CLOCK_DIFFERS);
        }
        locked().confirm(now, by);
    }

    private KnownTime locked() {
        return database.find(KnownTime.class, KnownTime.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
