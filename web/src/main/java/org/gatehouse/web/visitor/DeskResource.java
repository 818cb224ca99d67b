package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.gatehouse.web.input.Times;
import org.gatehouse.web.openapi.Refuses;
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
