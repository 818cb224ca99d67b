package org.gatehouse.web.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.platform.Founding;
import org.gatehouse.core.platform.Slug;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;

/** The first run: whoever was given the link that the console shows becomes the first operator. */
@Path("/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetupResource {
    @Inject
    private FirstRun firstRun;

    /**
     * The operator to be.
     *
     * @param secret what stands behind the {@code #} of the link
     * @param organisation the operator's short name, to sign in with
     */
    public record SetupBody(
            @NotNull @Line(max = 200) String secret,
            @NotNull @Line(max = 40) String organisation,
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @Line(max = 254) String email,
            @NotNull @Pattern(regexp = "da|en") String language,
            @NotNull @Size(max = 1000) String password) {

        Founding founding() {
            return new Founding(
                    Slug.parse("organisation", organisation), name.strip(), Email.parse("email", email), language);
        }

        @Override
        public String toString() {
            return "SetupBody[…]";
        }
    }

    /** Makes the operator's tenant and account. Works once, while there is none. */
    @POST
    @Refuses({
        Problem.LINK_NOT_VALID,
        Problem.SLUG_TAKEN,
        Problem.PASSWORD_TOO_SHORT,
        Problem.PASSWORD_TOO_LONG,
        Problem.PASSWORD_TOO_COMMON,
        Problem.PASSWORD_LIKE_ACCOUNT
    })
    @Answers(status = 204)
    @PermitAll
    public Response setUp(@NotNull @Valid SetupBody body) {
        firstRun.setUp(new Secret(body.secret()), body.founding(), body.password());
        return Response.noContent().build();
    }
}
