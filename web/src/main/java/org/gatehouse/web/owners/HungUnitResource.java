package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.HangUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnerViews.HungView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Which stairwell a door unit hangs in. */
@Path("/doors/{door}/stairwell")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HungUnitResource {
    @Inject
    private Caller caller;

    @Inject
    private HangUnit hanging;

    @Inject
    private KeepDoors doors;

    /** @param stairwellId absent: it hangs in none */
    public record HangBody(@Nullable UUID stairwellId) {}

    @GET
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = HungView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("door") UUID id) {
        DoorUnit unit = doors.get(id);
        HungView hung = new HungView(id, unit.version(), unit.stairwellId().orElse(null));
        return Response.ok(hung).tag(Etags.of(hung.version())).build();
    }

    /** Where the contract has ended, a unit that is active cannot hang. */
    @PUT
    @LiveSession
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STAIRWELL_CONTRACT_ENDED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = HungView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response hang(
            @PathParam("door") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HangBody body) {
        hanging.hang(id, Etags.require(ifMatch), body.stairwellId(), caller.actor());
        return get(id);
    }
}
