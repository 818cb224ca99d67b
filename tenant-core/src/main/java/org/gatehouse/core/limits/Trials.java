package org.gatehouse.core.limits;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.AcrossTenants;

/**
 * How often one guesser may try short codes, whosever they are. A try is counted before it is looked at and taken back
 * when it was right; too many wrong ones close for a minute, then twice as long each time, up to fifteen.
 */
@AcrossTenants
public class Trials {
    private static final UUID OWNER = new UUID(0, 0);

    private final EntityManager database;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public Trials(EntityManager database, MasterKey master, Clock clock) {
        this.database = database;
        this.master = master;
        this.clock = clock;
    }

    /** What is guessed, and how many wrong ones are borne. */
    public enum Guess {
        /** By a network. */
        PAIRING_CODE(5),
        /** By a network. */
        RESET_CODE(10),
        /** By a network. */
        UNIT_CODE(5),
        /** By a network. */
        PHONE_CODE(10),
        /** By a kiosk: guests mistype. */
        VISIT_CODE(20),
        /** By a kiosk: a guest types a name. */
        VISIT_NAME(20);

        private final LockPolicy policy;

        Guess(int limit) {
            this.policy = LockPolicy.doubling(limit);
        }
    }

    /** Counts a try in advance, or refuses it with the seconds until the next may be made. */
    public void beginAcrossTenants(Guess guess, String guesser) {
        Instant now = clock.instant();
        Tally tally = lock(guess, guesser).tally();
        Duration closed = tally.closedFor(now);
        if (!closed.isZero()) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, closed.toSeconds() + 1);
        }
        tally.count(guess.policy, now);
        database.flush();
    }

    /** It was right. */
    public void takeBackAcrossTenants(Guess guess, String guesser) {
        lock(guess, guesser).tally().takeBack();
    }

    private TrialTally lock(Guess guess, String guesser) {
        byte[] hash = master.hash(OWNER, guess + ":" + guesser);
        UUID id = Uuids.of(Arrays.copyOf(hash, 16));
        TrialTally found = database.find(TrialTally.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        TrialTally fresh = new TrialTally(id);
        database.persist(fresh);
        return fresh;
    }
}
