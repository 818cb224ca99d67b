package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.visitor.desk.ExportDay;
import org.gatehouse.web.input.Times;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Reception's list of a day, and every change to it as it happens. */
@Path("/sites") // as SiteResource: of two classes, the one with the longer path would hide the other
public class DeskResource {
    @Inject
    private DeskPages pages;

    @Inject
    private LiveDesk live;

    @Inject
    private DeskDeeds deeds;

    @Inject
    private ExportDay exports;

    @Inject
    private Caller caller;

    @Inject
    private JsonWebToken token;

    /** The guests of a day, today at the site unless another is asked for. */
    @GET
    @Path("/{site}/visits")
    @Produces(MediaType.APPLICATION_JSON)
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @RolesAllowed(Role.RECEPTIONIST)
    public DeskBody list(@PathParam("site") UUID site, @QueryParam("day") @Nullable String day) {
        return pages.day(site, day == null ? null : parse(day));
    }

    /**
     * Changes as server-sent events, each with its position as id. Goes on after Last-Event-ID, or after the position
     * that the list came with; ends when the token does, and the client comes back with a new one.
     */
    @GET
    @Path("/{site}/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @RolesAllowed(Role.RECEPTIONIST)
    public void changes(
            @PathParam("site") UUID site,
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context SseEventSink sink,
            @Context Sse sse) {
        pages.requireSite(site);
        long position = position(last == null ? after : last);
        Instant until = Instant.ofEpochSecond(token.getExpirationTime());
        Listener.Feed feed = new Listener.Feed(CurrentTenant.get(), site);
        live.listen(new Listener(feed, token.getSubject(), sink, sse, until, position));
    }

    /** A check-in or check-out was a mistake, and is not ten minutes old. */
    @POST
    @Path("/{site}/undone-passages")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({Problem.NOT_FOUND, Problem.NOTHING_TO_UNDO, Problem.TOO_LATE_TO_UNDO, Problem.IDEMPOTENCY_KEY_REUSED})
    @RolesAllowed(Role.RECEPTIONIST)
    public UndoBody.Done undo(@PathParam("site") UUID site, @NotNull @Valid UndoBody body) {
        return deeds.undo(body.read(site, caller.id()));
    }

    /** Guests of one meeting who have come together; each is answered, in the order of the request. */
    @POST
    @Path("/{site}/group-check-ins")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({Problem.NOT_FOUND, Problem.IDEMPOTENCY_KEY_REUSED})
    @RolesAllowed(Role.RECEPTIONIST)
    public GroupBody.Arrived checkIn(@PathParam("site") UUID site, @NotNull @Valid GroupBody body) {
        return deeds.checkIn(site, body, caller.id());
    }

    /** The list of a day to take along; that it was taken is kept. Heads of columns by Accept-Language. */
    @POST
    @Path("/{site}/day-exports")
    @Produces("text/csv")
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @Answers(status = 200, body = String.class)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response export(
            @PathParam("site") UUID site,
            @QueryParam("day") @Nullable String day,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        String language = languages != null && languages.startsWith("da") ? "da" : "en";
        ExportDay.Taken taken = exports.csv(site, day == null ? null : parse(day), language, caller.id());
        return Response.ok(taken.csv(), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + taken.day() + ".csv\"")
                .build();
    }

    private static long position(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw Refusal.ofField("after", Problem.INVALID_INPUT);
        }
        return Long.parseLong(text);
    }

    private static LocalDate parse(String day) {
        try {
            return Times.day(day);
        } catch (DateTimeException notADay) {
            throw Refusal.ofField("day", Problem.INVALID_INPUT);
        }
    }
}
