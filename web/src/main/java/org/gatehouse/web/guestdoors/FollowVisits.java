package org.gatehouse.web.guestdoors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.access.guests.GiveGuestKey;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.DepartureUndone;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.InvitationCancelled;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.Subscriber;

/** A guest's key follows the visit: it dies when they leave, and moves when the meeting does. */
@Singleton
public class FollowVisits implements Subscriber {
    private final ReadGuestVisit visits;
    private final GiveGuestKey keys;

    @Inject
    public FollowVisits(ReadGuestVisit visits, GiveGuestKey keys) {
        this.visits = visits;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "guest-keys";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof GuestArrived arrived) {
            follow(arrived.visitId());
        } else if (event instanceof GuestLeft left) {
            follow(left.visitId());
        } else if (event instanceof ArrivalUndone undone) {
            follow(undone.visitId());
        } else if (event instanceof DepartureUndone undone) {
            follow(undone.visitId());
        } else if (event instanceof InvitationChanged changed) {
            follow(changed.visitId());
        } else if (event instanceof InvitationCancelled cancelled) {
            follow(cancelled.visitId());
        }
    }

    private void follow(UUID visit) {
        visits.lock(visit).ifPresent(keys::follow);
    }
}
