package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.limits.LockPolicy;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Tally;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.AcrossTenants;

/**
 * How often one network may guess pairing codes: five wrong ones, then a lock that doubles from one to fifteen
 * minutes.
 */
@AcrossTenants
public class PairingLimit {
    private static final LockPolicy POLICY = LockPolicy.doubling(5);
    private static final UUID OWNER = new UUID(0, 0);

    private final EntityManager database;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public PairingLimit(EntityManager database, MasterKey master, Clock clock) {
        this.database = database;
        this.master = master;
        this.clock = clock;
    }

    /** Counts a try in advance; false where the network is locked. */
    boolean beginAcrossTenants(SourceNetwork source) {
        Tally tally = lock(source).tally();
        if (tally.isLocked(clock.instant())) {
            return false;
        }
        tally.count(POLICY, clock.instant());
        database.flush();
        return true;
    }

    /** The code was right. */
    void takeBackAcrossTenants(SourceNetwork source) {
        lock(source).tally().takeBack();
    }

    private PairingTally lock(SourceNetwork source) {
        byte[] hash = master.hash(OWNER, "pairing:" + source.text());
        UUID id = Uuids.of(Arrays.copyOf(hash, 16));
        PairingTally found = database.find(PairingTally.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        PairingTally fresh = new PairingTally(id);
        database.persist(fresh);
        return fresh;
    }
}
