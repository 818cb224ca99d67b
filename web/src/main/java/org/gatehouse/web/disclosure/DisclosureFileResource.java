package org.gatehouse.web.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.access.disclosure.DeliverExtract;
import org.gatehouse.access.disclosure.MakeExtract;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.web.disclosure.DisclosureViews.DisclosureView;
import org.gatehouse.web.disclosure.DisclosureViews.LinkView;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The file that is handed out, the link to it, and the companies that are told. */
@Path("/disclosures/{disclosure}/file")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureFileResource {
    @Inject
    private Caller caller;

    @Inject
    private MakeExtract extracts;

    @Inject
    private DeliverExtract delivery;

    @Inject
    private ShowDisclosure show;

    @Inject
    @ConfigProperty(name = "gatehouse.public-url")
    private String publicUrl;

    /** @param language of the file */
    public record FileBody(
            @NotNull @Pattern(regexp = "da|en") String language) {}

    /** Writes the openings by companies out of the log. */
    @POST
    @LiveSession
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.BUSY,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response make(
            @PathParam("disclosure") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FileBody body) {
        extracts.make(id, Etags.require(ifMatch), Locale.forLanguageTag(body.language()), caller.actor());
        return show.answer(id);
    }

    /** A link for the requester that works once within seven days; one that was made before works no more. */
    @POST
    @LiveSession
    @Path("/link")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.TENANT_ADMIN)
    public LinkView link(@PathParam("disclosure") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Secret secret = delivery.deliver(id, Etags.require(ifMatch), caller.actor());
        String base = publicUrl.replaceFirst("/+$", "");
        return new LinkView(base + "/handout/#" + secret.text(), show.linkUntil(id));
    }

    /** A company was sent the notice that the file tells of it. */
    @POST
    @LiveSession
    @Path("/companies/{company}/notice")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response told(@PathParam("disclosure") UUID id, @PathParam("company") UUID company) {
        delivery.companyTold(id, company, caller.actor());
        return show.answer(id);
    }

    /** The file was fetched, and every company in it was told. */
    @POST
    @LiveSession
    @Path("/closing")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.COMPANIES_NOT_TOLD,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response close(@PathParam("disclosure") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        delivery.close(id, Etags.require(ifMatch), caller.actor());
        return show.answer(id);
    }
}
