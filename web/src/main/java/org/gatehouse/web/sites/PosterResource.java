package org.gatehouse.web.sites;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.posters.KeepPosters;
import org.gatehouse.visitor.posters.KeepPosters.Poster;
import org.gatehouse.visitor.posters.PosterSheet;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The posters at a site's entrances, and whether guests' phones have to read them. */
@Path("/sites/{site}/posters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PosterResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepPosters posters;

    @Inject
    @ConfigProperty(name = "gatehouse.public-url")
    private String publicUrl;

    /**
     * What hangs there.
     *
     * @param asked whether a guest's own phone lets them in by a poster, and only so; while not, no poster is good
     */
    public record Body(boolean asked, List<Poster> posters) {}

    /** @param asked as in the answer */
    public record AskBody(@NotNull Boolean asked) {}

    /** @param entrance one of the site's */
    public record EntranceBody(
            @NotNull @Line(min = 1, max = 80) String entrance) {}

    @GET
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = Body.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("site") UUID site) {
        KeepPosters.AtSite found = posters.at(site);
        return Response.ok(new Body(found.asked(), found.posters()))
                .tag(Etags.of(found.version()))
                .build();
    }

    /** The version is the site's. */
    @PUT
    @LiveSession
    @Refuses({
        Problem.NOT_FOUND,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE,
        Problem.POSTER_MISSING
    })
    @Answers(body = Body.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response ask(
            @PathParam("site") UUID site,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AskBody body) {
        posters.ask(site, Etags.require(ifMatch), body.asked());
        return get(site);
    }

    /** Makes the poster of an entrance. The one that it had is good no more. */
    @POST
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = Poster.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response make(
            @PathParam("site") UUID site,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid EntranceBody body) {
        UUID id = posters.make(site, body.entrance(), caller.creationKey(key, body));
        return Response.created(URI.create("/api/v1/sites/" + site + "/posters/" + id))
                .entity(posters.one(site, id))
                .build();
    }

    /** The poster as it is printed: A4. */
    @GET
    @LiveSession
    @Path("/{poster}/sheet")
    @Produces("application/pdf")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public byte[] sheet(@PathParam("site") UUID site, @PathParam("poster") UUID poster) {
        return PosterSheet.draw(posters.sheet(site, poster, publicUrl));
    }
}
