package org.gatehouse.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.accounts.ChoosePassword;
import org.gatehouse.core.accounts.RequestReset;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.web.http.Beat;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;

/** Passwords for those who have none, or have forgotten it (rules 37 and 38). */
@Path("/password-resets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResource {
    @Inject
    private RequestReset requests;

    @Inject
    private ChoosePassword choice;

    @Inject
    private ClientAddress address;

    @Inject
    private Beat beat;

    /** @param way a link by mail, or a code by SMS */
    public record RequestBody(
            @NotNull @Line(max = 200) String organisation,
            @NotNull @Line(max = 300) String email,
            @NotNull @Pattern(regexp = "mail|sms") String way) {
        @Override
        public String toString() {
            return "RequestBody[…]";
        }
    }

    /** @param secret what stands behind the {@code #} of the link */
    public record LinkBody(
            @NotNull @Line(max = 200) String secret,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "LinkBody[…]";
        }
    }

    /** @param code the six digits of the SMS */
    public record CodeBody(
            @NotNull @Line(max = 200) String organisation,
            @NotNull @Line(max = 300) String email,
            @NotNull @Line(max = 40) String code,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "CodeBody[…]";
        }
    }

    /** Sends a link or a code, if there is an account to send it to. The answer is the same if there is none. */
    @POST
    @Answers(status = 202)
    @PermitAll
    public Response request(@NotNull @Valid RequestBody body) {
        SourceNetwork source = SourceNetwork.of(address.text());
        beat.keep(() -> {
            if (body.way().equals("sms")) {
                requests.bySms(body.organisation(), body.email(), source);
            } else {
                requests.byMail(body.organisation(), body.email(), source);
            }
        });
        return Response.accepted().build();
    }

    /** Chooses a password with a link, of a reset or of an invitation. Signs the account out everywhere. */
    @POST
    @Path("/by-link")
    @Refuses({
        Problem.LINK_NOT_VALID,
        Problem.PASSWORD_TOO_SHORT,
        Problem.PASSWORD_TOO_LONG,
        Problem.PASSWORD_TOO_COMMON,
        Problem.PASSWORD_LIKE_ACCOUNT
    })
    @Answers(status = 204)
    @PermitAll
    public Response byLink(@NotNull @Valid LinkBody body) {
        choice.withLink(new Secret(body.secret()), body.password());
        return Response.noContent().build();
    }

    /** Chooses a password with a code. Signs the account out everywhere. */
    @POST
    @Path("/by-code")
    @Refuses({
        Problem.CODE_NOT_VALID,
        Problem.PASSWORD_TOO_SHORT,
        Problem.PASSWORD_TOO_LONG,
        Problem.PASSWORD_TOO_COMMON,
        Problem.PASSWORD_LIKE_ACCOUNT
    })
    @Answers(status = 204)
    @PermitAll
    public Response byCode(@NotNull @Valid CodeBody body) {
        SourceNetwork source = SourceNetwork.of(address.text());
        beat.keep(() -> choice.withCode(body.organisation(), body.email(), body.code(), body.password(), source));
        return Response.noContent().build();
    }
}
