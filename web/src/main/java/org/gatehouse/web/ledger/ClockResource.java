package org.gatehouse.web.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.ledger.WatchClock;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.time.ClockConfirmation;
import org.gatehouse.core.time.KeepTime;
import org.gatehouse.core.time.Timekeeper;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Whether the clock of the instance that answers is believed. While it is not, nothing is sent. */
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {
    private static final int MOST = 100;

    @Inject
    private Timekeeper time;

    @Inject
    private WatchClock watch;

    @Inject
    private KeepTime known;

    @Inject
    private PasswordAgain password;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    /**
     * How it stands.
     *
     * @param instant what the clock shows
     * @param standing SURE, AHEAD of what it can be, BEHIND what is over, or NOT_KNOWN for the first seconds
     * @param confirmations what operators have said, the newest first
     */
    public record ClockView(Instant instant, String standing, List<ConfirmationView> confirmations) {}

    /**
     * @param said what time it was
     * @param shown what the clock showed
     * @param lastSeenAt how late it was as far as was known; null: nobody had looked
     */
    public record ConfirmationView(
            Instant said, Instant shown, @Nullable Instant lastSeenAt, UUID by) {

        static ConfirmationView of(ClockConfirmation confirmation) {
            return new ConfirmationView(
                    confirmation.said(),
                    confirmation.shown(),
                    confirmation.lastSeenAt().orElse(null),
                    confirmation.confirmedBy());
        }
    }

    /**
     * @param instant what time it is, by another clock than ours
     * @param password of the caller's account, once more
     */
    public record TimeBody(
            @NotNull Instant instant,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "TimeBody[" + instant + "]";
        }
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public ClockView show() {
        List<ConfirmationView> confirmations = known.confirmationsAcrossTenants(MOST).stream()
                .map(ConfirmationView::of)
                .toList();
        return new ClockView(clock.instant(), time.standing().name(), confirmations);
    }

    /**
     * Somebody says what time it is, which stays on record. Every instance whose clock shows that is believed again.
     */
    @POST
    @LiveSession
    @Path("/confirmation")
    @Refuses({Problem.CLOCK_DIFFERS, Problem.PASSWORD_WRONG, Problem.TOO_MANY_REQUESTS})
    @RolesAllowed(Role.OPERATOR)
    public ClockView confirm(@NotNull @Valid TimeBody body) {
        password.require(body.password());
        watch.confirm(body.instant(), caller.id());
        return show();
    }
}
