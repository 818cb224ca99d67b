package org.gatehouse.web.sites;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** One of the tenant's sites. */
@Path("/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SiteResource {
    @Inject
    private KeepSites sites;

    @GET
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = SiteView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.RECEPTIONIST, Role.HOST, Role.KIOSK})
    public Response get(@PathParam("site") UUID id) {
        SiteView site = sites.one(id);
        return Response.ok(site).tag(Etags.of(site.version())).build();
    }

    @PUT
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = SiteView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("site") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SiteBody body) {
        sites.change(id, Etags.require(ifMatch), body.read());
        return get(id);
    }
}
