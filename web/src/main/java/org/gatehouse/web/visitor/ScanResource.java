package org.gatehouse.web.visitor;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.devices.CountAtKiosk;
import org.gatehouse.core.devices.KioskCeiling;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.limits.Trials.Guess;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.checkin.NoticeShown;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** A kiosk sends: somebody showed a pass, typed a code or their name. Every answer is 200; the outcome says which. */
@Path("/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScanResource {
    private static final String UNKNOWN = "unknown";

    @Inject
    private Caller caller;

    @Inject
    private AnswerScan answer;

    @Inject
    private ReadHostAnswer hostAnswers;

    @Inject
    private Trials trials;

    @Inject
    private CountAtKiosk counting;

    /**
     * One showing of a pass, a code or a name: one of the three, or the {@code ref} of whom the guest chose.
     *
     * @param scanId made by the kiosk; sent again with the same id it gets the same answer and changes nothing
     * @param direction {@code in} or {@code out}
     * @param pass what the QR code holds: the secret, or the link that ends with it
     * @param code eight digits, instead of a pass
     * @param name the guest's full name, instead of both
     * @param ref one of the choices that an earlier scan was answered with
     * @param occurredAt when it was, where it could not be sent at once: at most 24 hours ago
     * @param notice what the screen then showed about the guest's data; absent where it showed none
     */
    public record ScanBody(
            @NotNull UUID scanId,
            @NotNull @Pattern(regexp = "in|out") String direction,
            @Nullable @Line(max = 500) String pass,
            @Nullable @Pattern(regexp = "\\d{8}") String code,
            @Nullable @Valid TypedName name,
            @Nullable @Line(max = 300) String ref,
            @Nullable Instant occurredAt,
            @Nullable @Valid NoticeShown notice) {

        boolean isIn() {
            return direction.equals("in");
        }

        boolean isByName() {
            return pass == null && code == null;
        }

        Scan.Way way() {
            return pass != null ? Scan.Way.QR : code != null ? Scan.Way.CODE : Scan.Way.NAME;
        }

        /** A choice may come with the name that it was made for. */
        boolean isOneThing() {
            return Stream.of(pass, code, ref == null ? name : ref)
                            .filter(Objects::nonNull)
                            .count()
                    == 1;
        }

        @Override
        public String toString() {
            return "ScanBody[" + scanId + "]";
        }
    }

    /** As the guest writes it. */
    public record TypedName(
            @NotNull @NotBlank @Line(max = 100) String first,
            @NotNull @Line(max = 100) String last) {
        @Override
        public String toString() {
            return "TypedName[…]";
        }
    }

    @POST
    @Refuses({Problem.IDEMPOTENCY_KEY_REUSED, Problem.DEVICE_REVOKED})
    @RolesAllowed(Role.KIOSK)
    public ScanAnswer scan(@NotNull @Valid ScanBody body) {
        if (!body.isOneThing()) {
            throw Refusal.ofField("pass", Problem.INVALID_INPUT);
        }
        if (body.code() != null) {
            return typed(body, Guess.VISIT_CODE);
        }
        if (body.name() != null && body.ref() == null) {
            Contention.retried(() -> counting.take(caller.id(), KioskCeiling.TYPED_NAME));
        }
        return body.isByName() ? typed(body, Guess.VISIT_NAME) : answer.at(caller.id(), caller.site(), body);
    }

    /** What is typed can be guessed: a kiosk at which too much was wrong takes none for a while, but passes. */
    private ScanAnswer typed(ScanBody body, Guess guess) {
        String kiosk = caller.id().toString();
        Contention.retried(() -> trials.beginAcrossTenants(guess, kiosk));
        try {
            ScanAnswer answered = answer.at(caller.id(), caller.site(), body);
            if (!answered.outcome().equals(UNKNOWN)) {
                trials.takeBackAcrossTenants(guess, kiosk);
            }
            return answered;
        } catch (Refusal refused) {
            if (refused.problem() == Problem.INVALID_INPUT) { // nothing was looked up, so nothing was guessed
                trials.takeBackAcrossTenants(guess, kiosk);
            }
            throw refused;
        }
    }

    /**
     * What became of telling the host, for the guest who stands at the kiosk that made the scan: for 15 minutes after
     * it. A walk-in's {@code arrivalId} is the scan's id.
     */
    @GET
    @Path("/{scan}/answer")
    @Refuses({Problem.NOT_FOUND, Problem.DEVICE_REVOKED})
    @RolesAllowed(Role.KIOSK)
    public HostAnswer answer(@PathParam("scan") UUID scan) {
        return hostAnswers.to(caller.id(), scan);
    }

    /** A QR code holds the whole link, so that a phone's own camera opens it too. */
    static String secret(String pass) {
        return pass.substring(pass.lastIndexOf('#') + 1);
    }
}
