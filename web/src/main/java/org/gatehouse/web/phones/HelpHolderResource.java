package org.gatehouse.web.phones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.access.factors.HelpHolder;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** A key holder who cannot show their second factor has called. */
@Path("/phones/{phone}/second-factor")
public class HelpHolderResource {
    @Inject
    private Caller caller;

    @Inject
    private HelpHolder help;

    @DELETE
    @Refuses(Problem.NOT_FOUND)
    @LiveSession
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response clear(@PathParam("phone") UUID phone) {
        help.clear(phone, caller.actor());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/waiting")
    @Refuses(Problem.NOT_FOUND)
    @LiveSession
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response unlock(@PathParam("phone") UUID phone) {
        help.unlock(phone, caller.actor());
        return Response.noContent().build();
    }
}
