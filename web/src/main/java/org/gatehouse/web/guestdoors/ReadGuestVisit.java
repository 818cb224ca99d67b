package org.gatehouse.web.guestdoors;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.guests.GuestVisit;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Meetings;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/** Says of a visit what doors must know. */
@UseCase
public class ReadGuestVisit {
    private static final int LONGEST = 200;

    private final Rows rows;
    private final Visits visits;
    private final Meetings meetings;

    @Inject
    public ReadGuestVisit(Rows rows, Visits visits, Meetings meetings) {
        this.rows = rows;
        this.visits = visits;
        this.meetings = meetings;
    }

    public GuestVisit read(UUID id) {
        return of(visits.get(id));
    }

    /** As it is now, and stays until the transaction ends: nobody checks out between this look and a key. */
    Optional<GuestVisit> lock(UUID id) {
        return rows.lock(Visit.class, id).map(this::of);
    }

    private GuestVisit of(Visit visit) {
        return new GuestVisit(
                visit.id(),
                name(visit),
                visit.siteId(),
                meetings.get(visit.meetingId()).room(),
                visit.endsAt(),
                visit.isInside() && visit.cancelledAt().isEmpty());
    }

    /** As it is now: whoever was written down wrongly may have put it right. */
    private String name(Visit visit) {
        String name = rows.find(Person.class, visit.guestId())
                .map(guest -> (guest.firstName() + " " + guest.lastName()).strip())
                .orElse("");
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
