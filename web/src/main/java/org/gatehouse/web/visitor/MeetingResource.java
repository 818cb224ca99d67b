package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.visits.ChangeMeeting;
import org.gatehouse.visitor.visits.PlanMeeting;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.http.Page;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.people.GuestBody;
import org.gatehouse.web.people.WayView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Plans meetings and invites guests. A host sees and changes their own; reception and administrators all. */
@Path("/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {
    private static final String HOSTS = Role.HOST;

    @Inject
    private Caller caller;

    @Inject
    private MeetingPages pages;

    @Inject
    private Ways ways;

    @Inject
    private PlanMeeting plans;

    @Inject
    private ChangeMeeting changes;

    /** Plans a meeting, or several in one go, and sends each guest an invitation to each. The first is answered. */
    @POST
    @Refuses({
        Problem.FIELD_NOT_ENABLED,
        Problem.END_BEFORE_START,
        Problem.MEETING_OVER,
        Problem.MEETING_FULL,
        Problem.SERIES_TOO_LARGE,
        Problem.IDEMPOTENCY_KEY_REUSED
    })
    @Answers(status = 201, body = MeetingBody.class)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response plan(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PlanBody body) {
        CreationKey once = caller.creationKey(key, body);
        UUID id = body.repetition()
                .map(repetition -> plans.planSeries(body.plan(caller), repetition, body.invited(), once))
                .orElseGet(() -> plans.plan(body.plan(caller), body.invited(), once));
        MeetingBody meeting = pages.one(id, Viewer.of(caller));
        return Response.created(URI.create("/api/v1/meetings/" + id))
                .tag(Etags.of(meeting.version()))
                .entity(meeting)
                .build();
    }

    /** Meetings that start in a stretch of time, in order; without one, from now for four weeks. */
    @GET
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Page<MeetingBody> list(
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.page(from, to, Viewer.of(caller), cursor);
    }

    /** By which ways an invitation to a site may go now, so that whoever plans knows who will be told and how. */
    @GET
    @Path("/ways")
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public List<WayView> ways(@QueryParam("site") @Nullable UUID site) {
        return ways.now(Activity.VISITOR_INVITE, site, Channel.EMAIL, Channel.SMS).stream()
                .map(WayView::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = MeetingBody.class)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response get(@PathParam("id") UUID id) {
        MeetingBody meeting = pages.one(id, Viewer.of(caller));
        return Response.ok(meeting).tag(Etags.of(meeting.version())).build();
    }

    /**
     * Changes or moves a meeting, on wish with those of its series that follow it. Passes stay valid; guests' calendars
     * are told.
     */
    @PUT
    @Path("/{id}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.END_BEFORE_START,
        Problem.MEETING_OVER,
        Problem.MEETING_CANCELLED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = MeetingBody.class)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response change(
            @PathParam("id") UUID id,
            @QueryParam("following") @DefaultValue("false") boolean following,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlanBody body) {
        pages.one(id, Viewer.of(caller));
        if (following) {
            changes.changeFollowing(id, Etags.require(ifMatch), body.plan(caller));
        } else {
            changes.change(id, Etags.require(ifMatch), body.plan(caller));
        }
        return get(id);
    }

    /** Calls a meeting off, on wish with those of its series that follow it, and tells those who were invited. */
    @DELETE
    @Path("/{id}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.MEETING_CANCELLED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(status = 204)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response cancel(
            @PathParam("id") UUID id,
            @QueryParam("following") @DefaultValue("false") boolean following,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        pages.one(id, Viewer.of(caller));
        if (following) {
            changes.cancelFollowing(id, Etags.require(ifMatch));
        } else {
            changes.cancel(id, Etags.require(ifMatch));
        }
        return Response.noContent().build();
    }

    /** Invites one guest more, on wish to those of its series as well that follow it. The first is answered. */
    @POST
    @Path("/{id}/guests")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.FIELD_NOT_ENABLED,
        Problem.MEETING_CANCELLED,
        Problem.MEETING_FULL,
        Problem.IDEMPOTENCY_KEY_REUSED
    })
    @Answers(status = 201, body = MeetingBody.class)
    @RolesAllowed({HOSTS, Role.RECEPTIONIST, Role.TENANT_ADMIN})
    public Response addGuest(
            @PathParam("id") UUID id,
            @QueryParam("following") @DefaultValue("false") boolean following,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid GuestBody body) {
        pages.one(id, Viewer.of(caller));
        CreationKey once = caller.creationKey(key, List.of(body, following));
        UUID visit = following
                ? changes.addGuestFollowing(id, body.read(""), once)
                : changes.addGuest(id, body.read(""), once);
        return Response.created(URI.create("/api/v1/visits/" + visit))
                .entity(pages.one(id, Viewer.of(caller)))
                .build();
    }
}
