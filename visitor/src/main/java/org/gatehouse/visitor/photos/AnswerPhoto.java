package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
 * neither changes the check-in.
 */
@UseCase
public class AnswerPhoto {
    private final Rows rows;
    private final Newcomers newcomers;
    private final Photos photos;
    private final Tenants tenants;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public AnswerPhoto(
            Rows rows,
            Newcomers newcomers,
            Photos photos,
            Tenants tenants,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.newcomers = newcomers;
        this.photos = photos;
        this.tenants = tenants;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param image empty: the guest wants none */
    public void answer(UUID kiosk, UUID scan, Optional<PhotoImage> image) {
        Visit visit = newcomers.lock(kiosk, scan);
        if (!tenants.settings().kioskSteps().asksPhoto()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        Instant now = clock.instant();
        photos.of(visit.id())
                .ifPresentOrElse(
                        earlier -> earlier.answer(image, masterKey, now),
                        () -> rows.add(new GuestPhoto(visit.id(), image, masterKey, now)));
        outbox.record(new VisitTouched(visit.id()));
    }
}
