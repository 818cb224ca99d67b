package org.gatehouse.web.branding;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.core.branding.PublicBrands;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;

/**
 * What browsers fetch by themselves and so without a token. The tenant's id is in the address: a page learns it with
 * its token, nobody can guess it, and an unknown one looks like one that has chosen nothing.
 */
@Path("/brands/{tenant}")
public class BrandResource {
    @Inject
    private PublicBrands brands;

    /** The colour, and nothing else a stylesheet could do. */
    @GET
    @Path("/tenant.css")
    @Produces("text/css")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = String.class)
    @PermitAll
    public Response css(@PathParam("tenant") UUID tenant) {
        return kept(brands.colorAcrossTenants(tenant)
                .map(color -> ":root { --tenant-color: " + color.hex() + "; }\n")
                .orElse(""));
    }

    @GET
    @Path("/logo.png")
    @Produces("image/png")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = byte[].class)
    @PermitAll
    public Response logo(@PathParam("tenant") UUID tenant) {
        return kept(brands.logoAcrossTenants(tenant).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }

    /** For anybody and a while; what is refused is not kept. */
    private static Response kept(Object brand) {
        return Response.ok(brand)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
