package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Visits;

/**
 * A guest wants their photo erased after all, and says so on their pass or at reception (GDPR Art. 7(3)). Nobody asks
 * why, it is always possible, and nothing else of the visit changes.
 */
@UseCase
public class WithdrawPhoto {
    private final Visits visits;
    private final Photos photos;
    private final Outbox outbox;

    @Inject
    public WithdrawPhoto(Visits visits, Photos photos, Outbox outbox) {
        this.visits = visits;
        this.photos = photos;
        this.outbox = outbox;
    }

    /** Also where there is none, or none any more. */
    public void withdraw(UUID visit) {
        visits.lock(visit);
        if (photos.erase(visit)) {
            outbox.record(new VisitTouched(visit));
        }
    }
}
