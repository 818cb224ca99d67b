package org.gatehouse.web.guestdoors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.guests.GuestDoor;
import org.gatehouse.access.guests.KeepGuestDoors;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Which doors open to guests who have checked in. */
@Path("/guest-doors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuestDoorResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepGuestDoors doors;

    /** @param room whose meetings' guests alone the door opens to; absent: to those of every meeting at its site */
    public record GuestDoorView(UUID doorId, @Nullable String room) {
        static GuestDoorView of(GuestDoor door) {
            return new GuestDoorView(door.doorId(), door.room().orElse(null));
        }
    }

    /** @param room as meetings name it; absent or empty: guests of every meeting at the door's site */
    public record GuestDoorBody(@Nullable @Line(max = 100) String room) {
        @Nullable
        String named() {
            return room == null || room.isBlank() ? null : room.strip();
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<GuestDoorView> list() {
        return doors.all().stream().map(GuestDoorView::of).toList();
    }

    /** It opens to guests from now on. */
    @PUT
    @Path("/{door}")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @LiveSession
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response open(@PathParam("door") UUID door, @NotNull @Valid GuestDoorBody body) {
        doors.open(door, body.named(), caller.actor());
        return Response.noContent().build();
    }

    /** It gives guests no new keys; those who have one keep it until they leave. */
    @DELETE
    @Path("/{door}")
    @Refuses(Problem.NOT_FOUND)
    @LiveSession
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response close(@PathParam("door") UUID door) {
        doors.close(door, caller.actor());
        return Response.noContent().build();
    }
}
