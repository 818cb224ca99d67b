package org.gatehouse.web.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.gatehouse.core.ledger.WatchClock;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.time.Timekeeper;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** Whether the clock of the instance that answers is believed. While it is not, nothing is sent. */
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {
    @Inject
    private Timekeeper time;

    @Inject
    private WatchClock watch;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    /**
     * How it stands.
     *
     * @param instant what the clock shows
     * @param standing SURE, AHEAD of what it can be, BEHIND what is over, or NOT_KNOWN for the first seconds
     */
    public record ClockView(Instant instant, String standing) {}

    /** @param instant what time it is, by another clock than ours */
    public record TimeBody(@NotNull Instant instant) {}

    @GET
    @RolesAllowed(Role.OPERATOR)
    public ClockView show() {
        return new ClockView(clock.instant(), time.standing().name());
    }

    /** Somebody says what time it is. Every instance whose clock shows that is believed again. */
    @POST
    @LiveSession
    @Path("/confirmation")
    @Refuses(Problem.CLOCK_DIFFERS)
    @RolesAllowed(Role.OPERATOR)
    public ClockView confirm(@NotNull @Valid TimeBody body) {
        watch.confirm(body.instant(), caller.id());
        return show();
    }
}
