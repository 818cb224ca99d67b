package org.gatehouse.web.guestdoors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.guests.GiveGuestKey;
import org.gatehouse.access.guests.GuestVisit;
import org.gatehouse.access.phones.PhoneInvitation;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The doors that open to a guest while they are here, with their own phone. */
@Path("/my-visit/doors")
@Produces(MediaType.APPLICATION_JSON)
public class OwnDoorsResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadGuestVisit visits;

    @Inject
    private GiveGuestKey keys;

    @Inject
    private TakeOwnKey taking;

    /**
     * What opens.
     *
     * @param doors their names; none before the guest has checked in, after they have left, and after the meeting
     * @param until when the meeting ends; absent where there are none
     */
    public record OwnDoors(List<String> doors, @Nullable Instant until) {}

    /**
     * Binds one phone, on the page {@code /key/}.
     *
     * @param code shown this once; another press makes it void
     * @param expiresIn seconds
     */
    public record OwnKey(String code, long expiresIn) {
        @Override
        public String toString() {
            return "OwnKey[…]";
        }
    }

    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.VISITOR)
    public OwnDoors get() {
        GuestVisit visit = visits.read(caller.id());
        List<String> names = keys.doors(visit).stream().map(DoorUnit::name).toList();
        return new OwnDoors(names, names.isEmpty() ? null : visit.until());
    }

    /** The guest wants a key: nobody gets one unasked. */
    @POST
    @Refuses({
        Problem.NOT_FOUND,
        Problem.GUEST_NOT_INSIDE,
        Problem.MEETING_OVER,
        Problem.KEY_REVOKED,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.VISITOR)
    public OwnKey give() {
        String code = taking.take(caller.id()).text();
        return new OwnKey(code, PhoneInvitation.LIFE.toSeconds());
    }
}
