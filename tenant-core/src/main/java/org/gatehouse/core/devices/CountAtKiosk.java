package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Counts what may be done at a kiosk only so often, whichever instance it asks. Only what is typed is counted, a row of
 * that kiosk alone: whoever shows a pass neither waits for it nor writes it.
 */
@UseCase
public class CountAtKiosk {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public CountAtKiosk(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Takes one, or refuses it with the seconds until there is one again. */
    public void take(UUID kiosk, KioskCeiling ceiling) {
        tally(kiosk, ceiling).take(clock.instant());
        rows.flush();
    }

    /** Refuses where there is none to take, and takes none. */
    public void requireOne(UUID kiosk, KioskCeiling ceiling) {
        tally(kiosk, ceiling).requireOne(clock.instant());
    }

    private KioskTally tally(UUID kiosk, KioskCeiling ceiling) {
        return rows.where(KioskTally.class, "x.kioskId = :kiosk and x.kind = :kind")
                .setParameter("kiosk", kiosk)
                .setParameter("kind", ceiling)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> begin(new KioskTally(kiosk, ceiling)));
    }

    private KioskTally begin(KioskTally tally) {
        rows.add(tally);
        return tally;
    }
}
