package org.gatehouse.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.tokens.Jwks;
import org.gatehouse.web.openapi.Answers;

/** The keys our tokens are verified with; also at {@code /.well-known/jwks.json}. */
@Path("/jwks")
public class JwksResource {
    static final int SECONDS = 60;

    @Inject
    private Jwks keys;

    /** A JWK set (RFC 7517). A new key is announced for longer than an answer may be kept. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Answers(body = String.class)
    @PermitAll
    public Response get() {
        CacheControl minute = new CacheControl();
        minute.setMaxAge(SECONDS);
        minute.setNoTransform(false);
        return Response.ok(keys.published()).cacheControl(minute).build();
    }
}
