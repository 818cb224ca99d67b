package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.tenancy.UseCase;

/** The guest has opened the invitation (rules 6 and 11). */
@UseCase
public class ConfirmVisit {
    private final Visits visits;
    private final Clock clock;

    @Inject
    public ConfirmVisit(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    public void opened(UUID visitId) {
        if (visits.get(visitId).confirmedAt().isEmpty()) {
            visits.lock(visitId).confirm(clock.instant());
        }
    }
}
