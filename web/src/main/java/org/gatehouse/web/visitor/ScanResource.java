package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.limits.Trials.Guess;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What a kiosk sends: somebody showed a pass or typed a code. Every answer is 200; the outcome says which. */
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
    private Trials trials;

    /**
     * One showing of a pass or a code.
     *
     * @param scanId made by the kiosk; sent again with the same id it gets the same answer and changes nothing
     * @param direction {@code in} or {@code out}
     * @param pass what the QR code holds: the secret, or the link that ends with it
     * @param code eight digits, instead of a pass
     */
    public record ScanBody(
            @NotNull UUID scanId,
            @NotNull @Pattern(regexp = "in|out") String direction,
            @Nullable @Line(max = 500) String pass,
            @Nullable @Pattern(regexp = "\\d{8}") String code) {

        @Override
        public String toString() {
            return "ScanBody[" + scanId + "]";
        }
    }

    @POST
    @Refuses(Problem.IDEMPOTENCY_KEY_REUSED)
    @RolesAllowed(Role.KIOSK)
    public ScanAnswer scan(@NotNull @Valid ScanBody body) {
        if ((body.pass() == null) == (body.code() == null)) {
            throw Refusal.ofField("pass", Problem.INVALID_INPUT);
        }
        return body.code() == null ? answer.at(caller.id(), caller.site(), body) : typed(body);
    }

    /** Eight digits can be guessed: a kiosk at which too many were wrong takes none for a while, but passes. */
    private ScanAnswer typed(ScanBody body) {
        String kiosk = caller.id().toString();
        Contention.retried(() -> trials.beginAcrossTenants(Guess.VISIT_CODE, kiosk));
        ScanAnswer answered = answer.at(caller.id(), caller.site(), body);
        if (!answered.outcome().equals(UNKNOWN)) {
            trials.takeBackAcrossTenants(Guess.VISIT_CODE, kiosk);
        }
        return answered;
    }

    /** A QR code holds the whole link, so that a phone's own camera opens it too. */
    static String secret(String pass) {
        return pass.substring(pass.lastIndexOf('#') + 1);
    }
}
