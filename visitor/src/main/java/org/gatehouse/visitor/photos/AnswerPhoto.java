package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.Newcomers;
import org.gatehouse.visitor.visits.Visit;

/**
 * A guest who has just come in at a kiosk lets it take a photo, or says that they want none; either is kept, and
 * neither changes the check-in. To want none is possible whatever the tenant asks for by now.
 */
@UseCase
public class AnswerPhoto {
    private final Rows rows;
    private final Newcomers newcomers;
    private final Photos photos;
    private final PicturePeriod period;
    private final Tenants tenants;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public AnswerPhoto(
            Rows rows,
            Newcomers newcomers,
            Photos photos,
            PicturePeriod period,
            Tenants tenants,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.newcomers = newcomers;
        this.photos = photos;
        this.period = period;
        this.tenants = tenants;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether a photo would be taken at all; asked before anybody looks at its pixels. */
    public void requireAsked(UUID kiosk, UUID scan) {
        asked(kiosk, scan);
    }

    private Visit asked(UUID kiosk, UUID scan) {
        Visit visit = newcomers.lock(kiosk, scan);
        if (!tenants.settings().kioskSteps().asksPhoto()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return visit;
    }

    /**
     * A photo that the guest has had erased meanwhile is not kept.
     *
     * @param shown the last day, as the guest read it: it is kept no longer, whatever is agreed later
     */
    public void take(UUID kiosk, UUID scan, PhotoImage image, LocalDate shown) {
        Visit visit = asked(kiosk, scan);
        Instant arrived = visit.arrivedAt().orElseThrow();
        if (photos.row(visit.id())
                .filter(photo -> photo.isWithdrawnSince(arrived))
                .isPresent()) {
            return;
        }
        LocalDate until = period.lastDay(visit.siteId(), clock.instant(), shown);
        of(visit, until).take(image, masterKey, until, clock.instant());
        outbox.record(new VisitTouched(visit.id()));
    }

    public void refuse(UUID kiosk, UUID scan) {
        Visit visit = newcomers.lock(kiosk, scan);
        LocalDate until = period.lastDay(visit.siteId(), clock.instant());
        of(visit, until).refuse(until, clock.instant());
        outbox.record(new VisitTouched(visit.id()));
    }

    private GuestPhoto of(Visit visit, LocalDate until) {
        return photos.row(visit.id()).orElseGet(() -> begin(visit, until, clock.instant()));
    }

    private GuestPhoto begin(Visit visit, LocalDate until, Instant now) {
        GuestPhoto photo = new GuestPhoto(visit, until, now);
        rows.add(photo);
        return photo;
    }
}
