package org.gatehouse.web.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.tokens.KeyRing;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** The keys that sign our tokens. They change by themselves every thirty days. */
@Path("/signing-keys")
public class SigningKeyResource {
    @Inject
    private KeyRing keys;

    /** Changes them now: a new key is published at once and signs in five minutes; no token stops working. */
    @POST
    @LiveSession
    @Path("/rotation")
    @Answers(status = 204)
    @RolesAllowed(Role.OPERATOR)
    public Response rotate() {
        keys.rotate();
        return Response.noContent().build();
    }
}
