package org.gatehouse.web.kiosks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.core.devices.CountAtKiosk;
import org.gatehouse.core.devices.KioskCeiling;
import org.gatehouse.core.documents.PublishNotice;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.checkin.NoticeShown;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.CallDesk;
import org.gatehouse.visitor.desk.DeskCall;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.visitor.ScanAnswer;
import org.jspecify.annotations.Nullable;

/** What a tablet at an entrance asks for itself and for guests who have no appointment. */
@Path("/kiosk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnKioskResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadOwnKiosk kiosk;

    @Inject
    private FindHosts hosts;

    @Inject
    private RegisterWalkIn walkIns;

    @Inject
    private CallDesk calls;

    @Inject
    private CountAtKiosk counting;

    @Inject
    private PublishNotice notices;

    @Inject
    private Clock clock;

    /** @param list a compact JWS (RS256) */
    public record DayListBody(String list) {
        @Override
        public String toString() {
            return "DayListBody[…]";
        }
    }

    /** @param text the beginning of a host's names, or all of them, as the tenant has it */
    public record HostSearchBody(
            @NotNull @Line(min = 3, max = 100) String text) {
        @Override
        public String toString() {
            return "HostSearchBody[…]";
        }
    }

    /**
     * A guest whom nobody expects.
     *
     * @param arrivalId made by the kiosk; sent again with the same id it gets the same answer and changes nothing
     * @param hostRef of a search at this kiosk, at most ten minutes before it {@code occurredAt}
     * @param language {@code da} or {@code en}
     * @param occurredAt when it was, where it could not be sent at once: at most 24 hours ago
     * @param notice what the screen then showed about the guest's data; absent where it showed none
     */
    public record WalkInBody(
            @NotNull UUID arrivalId,
            @NotNull @NotBlank @Line(max = 100) String firstName,
            @NotNull @Line(max = 100) String lastName,
            @Nullable @Line(max = 200) String company,
            @NotNull @Line(max = 300) String hostRef,
            @NotNull @Pattern(regexp = "da|en") String language,
            @Nullable Instant occurredAt,
            @Nullable @Valid NoticeShown notice) {

        Guest guest() {
            String from = company == null || company.isBlank() ? null : company.strip();
            return new Guest(
                    new Person.Details(firstName.strip(), lastName.strip(), null, null, from, language),
                    Visit.Extras.NONE);
        }

        @Override
        public String toString() {
            return "WalkInBody[" + arrivalId + "]";
        }
    }

    /** What of a registration stays the same when it is sent again, later and after another search. */
    public record SameGuest(
            String firstName, String lastName, @Nullable String company) {}

    /**
     * Somebody wants the desk.
     *
     * @param callId made by the kiosk; the same when it sends again
     * @param reason without one, just help; {@code LATE} is not for a kiosk to say
     */
    public record CallBody(@NotNull UUID callId, DeskCall.@Nullable Reason reason) {}

    /**
     * The desk has it.
     *
     * @param callId the call's own, or that of an earlier one of this kiosk that nobody has seen to yet
     * @param at when the desk was last told of it
     */
    public record Called(UUID callId, Instant at) {}

    /** Who the tablet is, where it stands, and what to do without a network. */
    @GET
    @Refuses(Problem.DEVICE_REVOKED)
    @RolesAllowed(Role.KIOSK)
    public OwnKiosk get() {
        return kiosk.read(caller.id(), notices.current());
    }

    /** What the tablet keeps so that it can verify passes without a network, until the day is over. */
    @GET
    @Path("/day-list")
    @Refuses(Problem.DEVICE_REVOKED)
    @RolesAllowed(Role.KIOSK)
    public DayListBody dayList() {
        return new DayListBody(kiosk.dayList(caller.id()));
    }

    /**
     * Looks for a host. That nobody was found, and that too many were, look alike but for one word. Once a day's finds
     * are used up nothing is answered at all: also that somebody was found would be one.
     */
    @POST
    @Path("/host-searches")
    @Refuses(Problem.DEVICE_REVOKED)
    @RolesAllowed(Role.KIOSK)
    public FindHosts.Hosts searchHosts(@NotNull @Valid HostSearchBody body) {
        count(KioskCeiling.HOST_SEARCH);
        Contention.retried(() -> counting.requireOne(caller.id(), KioskCeiling.HOST_FOUND));
        FindHosts.Hosts found = hosts.find(caller.id(), body.text());
        if (found.more() || !found.hosts().isEmpty()) {
            count(KioskCeiling.HOST_FOUND);
        }
        return found;
    }

    private void count(KioskCeiling ceiling) {
        Contention.retried(() -> counting.take(caller.id(), ceiling));
    }

    /** Calls the desk: somebody at the kiosk wants help. */
    @POST
    @Path("/calls")
    @Refuses({Problem.IDEMPOTENCY_KEY_REUSED, Problem.DEVICE_REVOKED})
    @RolesAllowed(Role.KIOSK)
    public Called call(@NotNull @Valid CallBody body) {
        DeskCall.Reason reason = Objects.requireNonNullElse(body.reason(), DeskCall.Reason.HELP);
        if (reason == DeskCall.Reason.LATE) { // ours alone to say
            throw Refusal.ofField("reason", Problem.INVALID_INPUT);
        }
        DeskCall call = calls.call(body.callId(), caller.id(), reason);
        return new Called(call.id(), call.calledAt());
    }

    /** Registers a guest and lets them in. */
    @POST
    @Path("/walk-ins")
    @Refuses({Problem.IDEMPOTENCY_KEY_REUSED, Problem.DEVICE_REVOKED})
    @RolesAllowed(Role.KIOSK)
    public ScanAnswer walkIn(@NotNull @Valid WalkInBody body) {
        SameGuest guest = new SameGuest(body.firstName(), body.lastName(), body.company());
        CreationKey key = caller.creationKey(body.arrivalId().toString(), guest);
        try {
            return walkIns.register(caller.id(), body, body.guest(), Objects.requireNonNull(key));
        } catch (Refusal refused) {
            tellDesk(body, refused);
            throw refused;
        }
    }

    /** Told so late that nobody stands there, and not to be sent again: the guest may be in the building. */
    private void tellDesk(WalkInBody body, Refusal refused) {
        Instant then = body.occurredAt();
        boolean late = then != null && then.isBefore(clock.instant().minus(Showing.AT_ONCE));
        if (late && "hostRef".equals(refused.field())) {
            calls.late(body.arrivalId(), caller.id(), Objects.requireNonNull(then), "unknown");
        }
    }
}
