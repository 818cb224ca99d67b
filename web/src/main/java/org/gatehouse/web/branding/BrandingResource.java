package org.gatehouse.web.branding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.branding.BrandColor;
import org.gatehouse.core.branding.ChangeBranding;
import org.gatehouse.core.branding.PutUpLogo;
import org.gatehouse.core.pictures.Redrawn;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** A tenant's colour and logo. */
@Path("/branding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BrandingResource {
    @Inject
    private KeepBranding branding;

    @Inject
    private ChangeBranding change;

    @Inject
    private PutUpLogo logos;

    /** Absent: ours. */
    public record ColorBody(
            @Nullable @Pattern(regexp = BrandColor.FORM) String color) {}

    /** A PNG or JPEG in base 64. */
    public record LogoBody(@NotNull @Size(max = 240_000) String image) {
        @Override
        public String toString() {
            return "LogoBody[…]";
        }

        byte[] read() {
            return Redrawn.decode(image);
        }
    }

    @GET
    @Answers(body = KeepBranding.Body.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get() {
        KeepBranding.Current current = branding.read();
        return Response.ok(current.body()).tag(Etags.of(current.version())).build();
    }

    @PUT
    @LiveSession
    @Refuses({Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = KeepBranding.Body.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response color(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ColorBody body) {
        change.color(Etags.require(ifMatch), body.color() == null ? null : new BrandColor(body.color()));
        return get();
    }

    @PUT
    @Path("/logo")
    @LiveSession
    @Refuses({
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE,
        Problem.IMAGE_NOT_USABLE,
        Problem.BUSY
    })
    @Answers(body = KeepBranding.Body.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response logo(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid LogoBody body) {
        logos.put(Etags.require(ifMatch), body.read());
        return get();
    }

    @DELETE
    @Path("/logo")
    @LiveSession
    @Refuses({Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = KeepBranding.Body.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response noLogo(@HeaderParam("If-Match") @Nullable String ifMatch) {
        change.logo(Etags.require(ifMatch), null);
        return get();
    }
}
