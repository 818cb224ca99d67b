package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.ErasePhoto;
import org.gatehouse.visitor.desk.LookAtPicture;
import org.gatehouse.visitor.houserules.TakePaper;
import org.gatehouse.visitor.visits.ChangeMeeting;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What the desk and the host do about one guest. */
@Path("/visits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VisitResource {
    @Inject
    private Caller caller;

    @Inject
    private CheckIn checkIn;

    @Inject
    private CheckOut checkOut;

    @Inject
    private ChangeMeeting changes;

    @Inject
    private OwnVisits own;

    @Inject
    private ReadShownNotices shown;

    @Inject
    private LookAtPicture pictures;

    @Inject
    private ErasePhoto erasing;

    @Inject
    private TakePaper paper;

    /**
     * The desk lets a guest in or out.
     *
     * @param scanId made by the desk's screen; the same when it sends again
     * @param siteId the desk's site
     * @param override let the guest in though it is another day or hour (W3)
     */
    public record DeskBody(
            @NotNull UUID scanId,
            @NotNull UUID siteId,
            @Nullable Boolean override) {}

    @POST
    @Path("/check-in")
    @Refuses({Problem.NOT_FOUND, Problem.IDEMPOTENCY_KEY_REUSED})
    @RolesAllowed(Role.RECEPTIONIST)
    public ScanAnswer checkIn(@PathParam("id") UUID id, @NotNull @Valid DeskBody body) {
        boolean override = Boolean.TRUE.equals(body.override());
        return ScanAnswer.of(override ? checkIn.outOfTime(showing(body), id) : checkIn.byId(showing(body), id));
    }

    @POST
    @Path("/check-out")
    @Refuses({Problem.NOT_FOUND, Problem.IDEMPOTENCY_KEY_REUSED})
    @RolesAllowed(Role.RECEPTIONIST)
    public ScanAnswer checkOut(@PathParam("id") UUID id, @NotNull @Valid DeskBody body) {
        return ScanAnswer.of(checkOut.byId(showing(body), id));
    }

    private Showing showing(DeskBody body) {
        return new Showing(body.scanId(), body.siteId(), Scan.Way.DESK, caller.id());
    }

    /** What the guest was shown about their data when they came, the oldest first. */
    @GET
    @Path("/notices")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public List<OwnData.Notice> notices(@PathParam("id") UUID id) {
        return shown.of(id, caller.onlyAsHost());
    }

    /** What the guest let the kiosk take, for reception to know them by today. That somebody looked is kept. */
    @GET
    @LiveSession
    @Path("/photo")
    @Produces("image/jpeg")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = byte[].class)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response photo(@PathParam("id") UUID id) {
        return Response.ok(pictures.photo(id, caller.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The guest has asked reception to erase their photo. It is never refused, also where there is none. */
    @DELETE
    @Path("/photo")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response withdrawPhoto(@PathParam("id") UUID id) {
        erasing.erase(id, caller.id());
        return Response.noContent().build();
    }

    /** A guest who is inside has signed the newest house rules on paper. */
    @PUT
    @Path("/paper-signature")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE})
    @Answers(status = 204)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response signedOnPaper(@PathParam("id") UUID id) {
        paper.take(id, caller.id());
        return Response.noContent().build();
    }

    /** What the guest drew under the house rules, for whoever doubts that they have signed. Each look is kept. */
    @GET
    @LiveSession
    @Path("/signature")
    @Produces("image/png")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = byte[].class)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response signature(@PathParam("id") UUID id) {
        return Response.ok(pictures.signature(id, caller.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Withdraws one guest's invitation and tells them. */
    @DELETE
    @Refuses({Problem.NOT_FOUND, Problem.GUEST_INSIDE})
    @Answers(status = 204)
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response cancel(@PathParam("id") UUID id) {
        own.require(id, caller.onlyAsHost());
        changes.cancelGuest(id);
        return Response.noContent().build();
    }

    /** Sends the invitation, with the same pass, again. */
    @POST
    @Path("/invitation")
    @Refuses({Problem.NOT_FOUND, Problem.VISIT_CANCELLED, Problem.GUEST_INSIDE, Problem.GUEST_UNREACHABLE})
    @Answers(status = 202)
    @RolesAllowed({Role.HOST, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response inviteAgain(@PathParam("id") UUID id) {
        own.require(id, caller.onlyAsHost());
        changes.inviteAgain(id);
        return Response.accepted().build();
    }
}
