package org.gatehouse.web.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gatehouse.access.disclosure.DeliverExtract;
import org.gatehouse.access.disclosure.DisclosureLinks;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.web.openapi.Refuses;

/** The file of a disclosure, for whoever was given the link: once. The secret is in the body, which nobody logs. */
@Path("/public/handouts")
@Consumes(MediaType.APPLICATION_JSON)
public class HandoutResource {
    @Inject
    private DisclosureLinks links;

    @Inject
    private DeliverExtract delivery;

    /** The secret behind the {@code #} of the link. */
    public record HandoutBody(
            @NotNull @Line(min = 8, max = 100) String secret) {
        @Override
        public String toString() {
            return "HandoutBody[…]";
        }
    }

    /** Uses the link up. */
    @POST
    @Produces("application/pdf")
    @Refuses({Problem.LINK_NOT_VALID, Problem.DOCUMENT_CHANGED})
    @PermitAll
    public byte[] fetch(@NotNull @Valid HandoutBody body) {
        Secret secret = new Secret(body.secret());
        try (CurrentTenant.Scope entered = CurrentTenant.enter(links.tenantAcrossTenants(secret))) {
            return delivery.fetch(secret).file();
        }
    }
}
