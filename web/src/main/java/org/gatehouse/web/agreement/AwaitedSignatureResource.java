package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AwaitedSignatures;
import org.gatehouse.core.agreement.AwaitedSignatures.Awaited;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Versions of customers' agreements that we have still to sign. */
@Path("/awaited-signatures")
@Produces(MediaType.APPLICATION_JSON)
public class AwaitedSignatureResource {
    private static final int MOST = 200;

    @Inject
    private AwaitedSignatures awaited;

    /** @param signedAt when the customer signed it; null: it has not */
    public record AwaitedView(
            UUID tenant,
            UUID version,
            String changeClass,
            String reason,
            Instant proposedAt,
            @Nullable Instant signedAt) {
        static AwaitedView of(Awaited one) {
            return new AwaitedView(
                    one.tenant().value(),
                    one.version(),
                    one.changeClass().name(),
                    one.reason(),
                    one.proposedAt(),
                    one.signedAt());
        }
    }

    /** Of all customers; those that they have signed come first. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<AwaitedView> list() {
        return awaited.allAcrossTenants(MOST).stream().map(AwaitedView::of).toList();
    }
}
