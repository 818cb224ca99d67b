package org.gatehouse.web.sites;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The tenant's sites. */
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SitesResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepSites sites;

    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.RECEPTIONIST, Role.HOST})
    public List<SiteView> list() {
        return sites.all();
    }

    @POST
    @Refuses(Problem.IDEMPOTENCY_KEY_REUSED)
    @Answers(status = 201, body = SiteView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SiteBody body) {
        UUID id = sites.add(body.read(), caller.creationKey(key, body));
        SiteView site = sites.one(id);
        return Response.created(URI.create("/api/v1/sites/" + id))
                .tag(Etags.of(site.version()))
                .entity(site)
                .build();
    }
}
