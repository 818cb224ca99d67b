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
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.web.input.Line;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What a kiosk sends: somebody showed a pass or typed a code. Every answer is 200; the outcome says which. */
@Path("/scans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScanResource {
    @Inject
    private Caller caller;

    @Inject
    private Kiosks kiosks;

    @Inject
    private CheckIn checkIn;

    @Inject
    private CheckOut checkOut;

    @Inject
    private ScanAnswers answers;

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
    @RolesAllowed(Role.KIOSK)
    public ScanAnswer scan(@NotNull @Valid ScanBody body) {
        kiosks.requireActive(caller.id());
        if ((body.pass() == null) == (body.code() == null)) {
            throw Refusal.ofField("pass", Problem.INVALID_INPUT);
        }
        return body.direction().equals("in") ? arrive(body) : leave(body);
    }

    private ScanAnswer arrive(ScanBody body) {
        CheckIn.Answer answer = body.pass() == null
                ? checkIn.byCode(showing(body, Scan.Way.CODE), String.valueOf(body.code()))
                : checkIn.byPass(showing(body, Scan.Way.QR), secret(body.pass()));
        return answers.arrival(answer);
    }

    private ScanAnswer leave(ScanBody body) {
        CheckOut.Answer answer = body.pass() == null
                ? checkOut.byCode(showing(body, Scan.Way.CODE), String.valueOf(body.code()))
                : checkOut.byPass(showing(body, Scan.Way.QR), secret(body.pass()));
        return answers.departure(answer);
    }

    private Showing showing(ScanBody body, Scan.Way way) {
        return new Showing(body.scanId(), caller.site(), way, caller.id());
    }

    /** A QR code holds the whole link, so that a phone's own camera opens it too. */
    static String secret(String pass) {
        return pass.substring(pass.lastIndexOf('#') + 1);
    }
}
