package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Meetings;
import org.gatehouse.visitor.visits.Visits;

/** Keeps hosts to their own guests. */
@UseCase
public class OwnVisits {
    private final Visits visits;
    private final Meetings meetings;

    @Inject
    public OwnVisits(Visits visits, Meetings meetings) {
        this.visits = visits;
        this.meetings = meetings;
    }

    /** @param onlyHost empty: everybody's visits may be touched */
    public void require(UUID visitId, Optional<UUID> onlyHost) {
        UUID host = meetings.get(visits.get(visitId).meetingId()).hostId();
        if (onlyHost.filter(own -> !own.equals(host)).isPresent()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
    }
}
