package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * A guest who has just shown themselves at a kiosk, and may still stand there. Only that kiosk can say more about them,
 * and only about the stay that the scan began or found.
 */
@Singleton
public class Newcomers {
    private final Kiosks kiosks;
    private final Scans scans;
    private final Visits visits;

    @Inject
    public Newcomers(Kiosks kiosks, Scans scans, Visits visits) {
        this.kiosks = kiosks;
        this.scans = scans;
        this.visits = visits;
    }

    /**
     * An unknown scan, another kiosk's, one that let nobody in, one too long ago and one of a guest who has left are
     * all not found.
     */
    public Visit lock(UUID kiosk, UUID scan) {
        Scans.Waiting guest = waiting(kiosk, scan);
        return lock(guest, guest.since());
    }

    /** Also of a guest who is inside since earlier today and has shown the kiosk so. */
    public Visit lockInside(UUID kiosk, UUID scan) {
        Scans.Waiting guest = waiting(kiosk, scan);
        return lock(guest, guest.insideSince().orElse(guest.since()));
    }

    private Scans.Waiting waiting(UUID kiosk, UUID scan) {
        kiosks.requireActive(kiosk);
        return scans.waiting(scan, kiosk).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private Visit lock(Scans.Waiting guest, Instant arrived) {
        Visit visit = visits.lock(guest.visitId());
        if (!visit.isInside() || !isSame(visit.arrivedAt().orElseThrow(), arrived)) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return visit;
    }

    /** As exactly as instants are kept. */
    private static boolean isSame(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MICROS).equals(other.truncatedTo(ChronoUnit.MICROS));
    }
}
