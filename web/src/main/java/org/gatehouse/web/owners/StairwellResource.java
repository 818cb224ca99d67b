package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.access.owners.KeepStairwells;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnerViews.StairwellView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The register of stairwells. */
@Path("/stairwells")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StairwellResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepStairwells stairwells;

    @Inject
    private KeepDoors doors;

    /** A stairwell of an owner at a site; it stays theirs and there. */
    public record StairwellBody(
            @NotNull UUID siteId,
            @NotNull UUID ownerId,
            @NotNull @NotBlank @Line(max = 120) String name,
            @NotNull @NotBlank @Line(max = 300) String address) {}

    /** What can be set anew. */
    public record PlaceBody(
            @NotNull @NotBlank @Line(max = 120) String name,
            @NotNull @NotBlank @Line(max = 300) String address) {}

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<StairwellView> list() {
        List<DoorUnit> units = doors.all();
        return stairwells.all().stream()
                .map(stairwell -> view(stairwell, units))
                .toList();
    }

    @POST
    @LiveSession
    @Refuses(Problem.IDEMPOTENCY_KEY_REUSED)
    @Answers(status = 201, body = StairwellView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid StairwellBody body) {
        UUID id = stairwells.add(
                body.siteId(),
                body.ownerId(),
                body.name().strip(),
                body.address().strip(),
                caller.creationKey(key, body),
                caller.actor());
        StairwellView stairwell = view(stairwells.get(id), doors.all());
        return Response.created(URI.create("/api/v1/stairwells/" + id))
                .tag(Etags.of(stairwell.version()))
                .entity(stairwell)
                .build();
    }

    @GET
    @Path("/{stairwell}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = StairwellView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("stairwell") UUID id) {
        StairwellView stairwell = view(stairwells.get(id), doors.all());
        return Response.ok(stairwell).tag(Etags.of(stairwell.version())).build();
    }

    @PUT
    @LiveSession
    @Path("/{stairwell}")
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = StairwellView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("stairwell") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlaceBody body) {
        stairwells.change(
                id, Etags.require(ifMatch), body.name().strip(), body.address().strip(), caller.actor());
        return get(id);
    }

    private static StairwellView view(Stairwell stairwell, List<DoorUnit> units) {
        List<UUID> hanging = units.stream()
                .filter(unit ->
                        unit.stairwellId().filter(stairwell.id()::equals).isPresent())
                .map(DoorUnit::id)
                .toList();
        return StairwellView.of(stairwell, hanging);
    }
}
