package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * A guest who has just come in at a kiosk lets it take a photo, or says that they want none; either is kept, and
 * neither changes the check-in. Only that kiosk can say so, only for as long as the guest may stand there, and only
 * about the stay that began with that scan.
 */
@UseCase
public class AnswerPhoto {
    private final Rows rows;
    private final Kiosks kiosks;
    private final Scans scans;
    private final Visits visits;
    private final Photos photos;
    private final Tenants tenants;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public AnswerPhoto(
            Rows rows,
            Kiosks kiosks,
            Scans scans,
            Visits visits,
            Photos photos,
            Tenants tenants,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.kiosks = kiosks;
        this.scans = scans;
        this.visits = visits;
        this.photos = photos;
        this.tenants = tenants;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * An unknown scan, another kiosk's, one that let nobody in, one too long ago, a guest who has left, and a tenant
     * that asks for no photos are all not found.
     *
     * @param image empty: the guest wants none
     */
    public void answer(UUID kiosk, UUID scan, Optional<PhotoImage> image) {
        kiosks.requireActive(kiosk);
        Scans.Waiting guest = scans.waiting(scan, kiosk)
                .filter(found -> tenants.settings().kioskSteps().asksPhoto())
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Visit visit = visits.lock(guest.visitId());
        if (!visit.isInside() || !isSame(visit.arrivedAt().orElseThrow(), guest.since())) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        Instant now = clock.instant();
        photos.of(visit.id())
                .ifPresentOrElse(
                        earlier -> earlier.answer(image, masterKey, now),
                        () -> rows.add(new GuestPhoto(visit.id(), image, masterKey, now)));
        outbox.record(new VisitTouched(visit.id()));
    }

    /** As exactly as instants are kept. */
    private static boolean isSame(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MICROS).equals(other.truncatedTo(ChronoUnit.MICROS));
    }
}
