package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.time.Clock;
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
    private final Clock clock;

    @Inject
    public WithdrawPhoto(Visits visits, Photos photos, Outbox outbox, Clock clock) {
        this.visits = visits;
        this.photos = photos;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether there was one; where there is none, or none any more, that is as good. */
    public boolean withdraw(UUID visitId) {
        boolean found = photos.withdraw(visits.lock(visitId), clock.instant());
        if (found) {
            outbox.record(new VisitTouched(visitId));
        }
        return found;
    }
}
