package org.gatehouse.web.doors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.access.keys.JudgeOpening;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.input.Times;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The register of door units. */
@Path("/doors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DoorResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepDoors doors;

    @Inject
    private JudgeOpening openings;

    @Inject
    private Clock clock;

    /** A unit that has been delivered. */
    public record DoorBody(
            @NotNull UUID siteId,
            @NotNull @NotBlank @Line(max = 120) String name,
            @NotNull @NotBlank @Line(max = 60) String serialNumber) {}

    /**
     * What can be set about a unit.
     *
     * @param offlineMinutes how long what was handed out opens it without a network; none: not at all (rule 89)
     * @param administratorId the employee who answers for it (rule 94)
     * @param asksFactor whether holders must show a finger, a face or a code; absent: as it is
     */
    public record UnitBody(
            @NotNull @NotBlank @Line(max = 120) String name,

            @Nullable @Min(DoorUnit.SHORTEST_OFFLINE) @Max(DoorUnit.LONGEST_OFFLINE)
            Integer offlineMinutes,

            @Nullable UUID administratorId,
            @Nullable Boolean asksFactor) {}

    /** The next state of its life: stock, installed, active, deactivated (and active again), dismounted. */
    public record StateBody(
            @NotNull @Pattern(regexp = "installed|active|deactivated|dismounted")
            String state) {}

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<DoorView> list() {
        return doors.all().stream().map(DoorView::of).toList();
    }

    @POST
    @Refuses({Problem.SERIAL_NUMBER_TAKEN, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = DoorView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DoorBody body) {
        UUID id = doors.add(
                body.siteId(),
                body.name().strip(),
                body.serialNumber().strip(),
                caller.creationKey(key, body),
                caller.actor());
        DoorView door = DoorView.of(doors.get(id));
        return Response.created(URI.create("/api/v1/doors/" + id))
                .tag(Etags.of(door.version()))
                .entity(door)
                .build();
    }

    @GET
    @Path("/{door}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = DoorView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("door") UUID id) {
        DoorView door = DoorView.of(doors.get(id));
        return Response.ok(door).tag(Etags.of(door.version())).build();
    }

    /** Another name, whether it opens without a network, and who answers for it. */
    @PUT
    @Path("/{door}")
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = DoorView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("door") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid UnitBody body) {
        DoorUnit.Details details = new DoorUnit.Details(
                body.name().strip(), body.offlineMinutes(), body.administratorId(), body.asksFactor());
        doors.change(id, Etags.require(ifMatch), details, caller.actor());
        return get(id);
    }

    /** Whether the door would open for a holder at that moment, and which rule says so. */
    @GET
    @Path("/{door}/judgement")
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @RolesAllowed(Role.TENANT_ADMIN)
    public JudgementView judge(
            @PathParam("door") UUID id,
            @QueryParam("holder") @NotNull UUID holder,
            @QueryParam("at") @Nullable String at) {
        return JudgementView.of(openings.ask(id, holder, at == null ? clock.instant() : instant(at), caller.actor()));
    }

    private static Instant instant(String at) {
        try {
            return Times.instant(at);
        } catch (DateTimeException unreadable) {
            throw Refusal.ofField("at", Problem.INVALID_INPUT);
        }
    }

    @PUT
    @Path("/{door}/state")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.DOOR_STATE_NOT_POSSIBLE,
        Problem.STAIRWELL_CONTRACT_ENDED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DoorView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response move(
            @PathParam("door") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StateBody body) {
        doors.move(
                id, Etags.require(ifMatch), DoorState.valueOf(body.state().toUpperCase(Locale.ROOT)), caller.actor());
        return get(id);
    }
}
