package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.desk.CallDesk;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;

/** Calls from kiosks, at the desk. */
@Path("/desk/calls")
public class DeskCallResource {
    @Inject
    private Caller caller;

    @Inject
    private CallDesk calls;

    /** Somebody has seen to it. Said twice, it was the first time. */
    @POST
    @Path("/{call}/done")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.RECEPTIONIST)
    public Response done(@PathParam("call") UUID call) {
        calls.done(call, caller.id());
        return Response.noContent().build();
    }
}
