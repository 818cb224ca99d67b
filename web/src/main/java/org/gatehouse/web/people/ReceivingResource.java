package org.gatehouse.web.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** How the caller is told of guests, who stands in, and when they are away. Nobody else's can be named. */
@Path("/receiving")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceivingResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepReceiving receiving;

    @GET
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = ReceivingView.class)
    @RolesAllowed(Role.HOST)
    public Response get() {
        ReceivingView own = receiving.read(caller.person().orElse(caller.id()));
        return Response.ok(own).tag(Etags.of(own.version())).build();
    }

    @PUT
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = ReceivingView.class)
    @RolesAllowed(Role.HOST)
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReceivingBody body) {
        receiving.change(caller.person().orElse(caller.id()), Etags.require(ifMatch), body);
        return get();
    }
}
