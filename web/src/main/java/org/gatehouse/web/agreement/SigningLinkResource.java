package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.SigningLink;
import org.gatehouse.core.notices.AskToSign;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** An administrator asks whoever may sign: each gets a link of their own to a version. */
@Path("/agreement/versions/{id}/signing-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SigningLinkResource {
    @Inject
    private Caller caller;

    @Inject
    private AskToSign asking;

    /** @param account who may sign agreements */
    public record AskedBody(@NotNull UUID account) {}

    /**
     * A link that was sent; never its secret.
     *
     * @param usedAt when they signed; null: they have not
     * @param refusals how often somebody was refused with it
     * @param refusedAs why the last time: a problem's code
     */
    public record SigningLinkView(
            UUID id,
            UUID account,
            UUID askedBy,
            Instant askedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            int refusals,
            @Nullable String refusedAs,
            @Nullable Instant refusedAt) {

        static SigningLinkView of(SigningLink link) {
            return new SigningLinkView(
                    link.id(),
                    link.accountId(),
                    link.askedBy(),
                    link.askedAt(),
                    link.expiresAt(),
                    link.usedAt().orElse(null),
                    link.refusals(),
                    link.refusedAs().map(Problem::code).orElse(null),
                    link.refusedAt().orElse(null));
        }
    }

    /** Who was asked to sign a version, and what became of it; the newest first. */
    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<SigningLinkView> list(@PathParam("id") UUID id) {
        return asking.of(id).stream().map(SigningLinkView::of).toList();
    }

    /** Mails somebody who may sign a link to a version that waits for it. It is good for fourteen days. */
    @POST
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.TOO_MANY_SIGNING_LINKS, Problem.CHANGED_MEANWHILE})
    @Answers(status = 201, body = SigningLinkView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid AskedBody body) {
        return Response.status(Response.Status.CREATED)
                .entity(SigningLinkView.of(asking.ask(id, body.account(), caller.id())))
                .build();
    }
}
