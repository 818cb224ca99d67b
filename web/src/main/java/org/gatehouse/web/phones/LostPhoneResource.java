package org.gatehouse.web.phones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.access.openings.ClosePhone;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;

/** A phone is lost. */
@Path("/phones/{phone}")
public class LostPhoneResource {
    @Inject
    private Caller caller;

    @Inject
    private ClosePhone closing;

    @DELETE
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response close(@PathParam("phone") UUID phone) {
        closing.close(phone, caller.actor());
        return Response.noContent().build();
    }
}
