package org.gatehouse.web.doors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.access.policies.AccessPolicy;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Customers;

/** The access policy of a tenant, for everybody, without a token (rule 66). */
@Path("/public/{tenant}/access-policy")
@Produces(MediaType.APPLICATION_JSON)
public class PublicPolicyResource {
    @Inject
    private Customers customers;

    @Inject
    private AccessPolicies policies;

    @GET
    @Refuses(Problem.NOT_FOUND)
    @PermitAll
    public PolicyView current(@PathParam("tenant") UUID tenant) {
        return told(tenant, policies::newest);
    }

    /** As it stood under that number. */
    @GET
    @Path("/{number}")
    @Refuses(Problem.NOT_FOUND)
    @PermitAll
    public PolicyView numbered(@PathParam("tenant") UUID tenant, @PathParam("number") int number) {
        return told(tenant, () -> policies.numbered(number));
    }

    private PolicyView told(UUID tenant, Supplier<Optional<AccessPolicy>> asked) {
        return customers.in(
                tenant, () -> asked.get().map(PolicyView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }
}
