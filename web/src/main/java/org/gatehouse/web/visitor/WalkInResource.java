package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.checkin.NoticeShown;
import org.gatehouse.visitor.checkin.ReceiveWalkIn;
import org.gatehouse.visitor.checkin.ReceiveWalkIn.Received;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.people.GuestBody;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Somebody without an appointment stands at the desk (rule 23). */
@Path("/walk-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WalkInResource {
    @Inject
    private Caller caller;

    @Inject
    private ReceiveWalkIn walkIns;

    /**
     * A guest and whom they want to see.
     *
     * @param scanId made by the desk's screen; the same when it sends again
     * @param notice what the guest was shown or read about their data at the desk; absent where nothing was
     */
    public record WalkInBody(
            @NotNull UUID scanId,
            @NotNull UUID siteId,
            @NotNull UUID hostId,
            @NotNull @Valid GuestBody guest,
            @Nullable @Valid NoticeShown notice) {}

    /** Registers the guest and checks them in. The scan's id is the request's idempotency key where none is sent. */
    @POST
    @Refuses({Problem.FIELD_NOT_ENABLED, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = ScanAnswer.class)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response arrive(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid WalkInBody body) {
        String once = key == null ? body.scanId().toString() : key;
        Showing showing = new Showing(body.scanId(), body.siteId(), Scan.Way.DESK, caller.id()).under(body.notice());
        Received received =
                walkIns.receive(showing, body::hostId, body.guest().read("guest."), caller.creationKey(once, body));
        return Response.created(URI.create("/api/v1/visits/" + received.visitId()))
                .entity(ScanAnswer.of(received.answer()))
                .build();
    }
}
