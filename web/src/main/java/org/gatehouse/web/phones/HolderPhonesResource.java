package org.gatehouse.web.phones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.phones.KnownPhones;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The phones of one key holder. */
@Path("/key-holders/{holder}/phones")
@Produces(MediaType.APPLICATION_JSON)
public class HolderPhonesResource {
    @Inject
    private Caller caller;

    @Inject
    private KnownPhones phones;

    /** @param closedAt absent: it is in use */
    public record PhoneView(
            UUID id, Instant boundAt, @Nullable Instant closedAt) {
        static PhoneView of(BoundPhone phone) {
            return new PhoneView(phone.id(), phone.boundAt(), phone.closedAt().orElse(null));
        }
    }

    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<PhoneView> list(@PathParam("holder") UUID holder) {
        return phones.of(holder, caller.actor()).stream().map(PhoneView::of).toList();
    }
}
