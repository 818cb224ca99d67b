package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.notices.AskToSign;
import org.gatehouse.core.notices.AskToSign.Led;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** Whoever was asked to sign follows the link they got: it leads to that very version, and nobody else anywhere. */
@Path("/agreement/signing-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AskedResource {
    @Inject
    private Caller caller;

    @Inject
    private AskToSign asking;

    /** @param secret what stands behind the # of the link */
    public record LinkBody(
            @NotNull @Line(min = 8, max = 100) String secret) {
        @Override
        public String toString() {
            return "LinkBody[…]";
        }
    }

    /** Where a link leads. */
    public record LedView(UUID version) {}

    /** Says which version a link leads to, to whoever it was sent to. Anybody else is refused, which is kept. */
    @POST
    @LiveSession
    @Path("/open")
    @Refuses({
        Problem.LINK_NOT_VALID,
        Problem.SIGNING_LINK_NOT_YOURS,
        Problem.SIGNATURE_NOT_YOURS,
        Problem.SIGNING_LINK_USED,
        Problem.SIGNING_LINK_EXPIRED,
        Problem.SIGNING_LINK_OVER,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY, Role.EVACUATION_LEAD, Role.RECEPTIONIST, Role.HOST})
    public LedView open(@NotNull @Valid LinkBody body) {
        Led led = asking.open(new Secret(body.secret()), caller.id());
        Problem refused = led.refused();
        if (refused != null) {
            throw Refusal.of(refused);
        }
        return new LedView(Objects.requireNonNull(led.version()));
    }
}
