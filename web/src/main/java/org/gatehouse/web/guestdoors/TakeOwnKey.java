package org.gatehouse.web.guestdoors;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.access.guests.GiveGuestKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.UseCase;

/** A guest asks for a key, in one transaction with the look at whether they are inside. */
@UseCase
public class TakeOwnKey {
    private final ReadGuestVisit visits;
    private final GiveGuestKey keys;

    @Inject
    public TakeOwnKey(ReadGuestVisit visits, GiveGuestKey keys) {
        this.visits = visits;
        this.keys = keys;
    }

    public Secret take(UUID visit) {
        return keys.give(visits.lock(visit).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }
}
