package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Difference;
import org.gatehouse.core.agreement.DraftAgreement;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.egress.ReplayFlows;
import org.gatehouse.core.preview.PreviewVersion;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.agreement.AgreementViews.SummaryView;
import org.gatehouse.web.agreement.AgreementViews.VersionView;
import org.gatehouse.web.agreement.PreviewViews.PreviewView;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.FindingView;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The versions of the tenant's agreement: drafts, proposals, signatures. */
@Path("/agreement/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VersionResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadAgreement agreement;

    @Inject
    private DraftAgreement drafts;

    @Inject
    private SignAgreement signing;

    @Inject
    private SignForTenant signer;

    @Inject
    private WriteDocuments documents;

    @Inject
    private ReplayFlows replay;

    @Inject
    private PreviewVersion preview;

    @Context
    private HttpHeaders headers;

    /** All versions, newest first, without their terms. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<SummaryView> list() {
        return agreement.versions();
    }

    /** Begins a draft: from a template, from a document, or from what is in force. */
    @POST
    @LiveSession
    @Refuses({Problem.NO_AGREEMENT, Problem.TOO_MANY_DRAFTS})
    @Answers(status = 201, body = VersionView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response begin(@NotNull @Valid VersionBodies.Beginning body) {
        UUID id = draft(body);
        VersionView draft = agreement.version(id);
        return Response.created(URI.create("/api/v1/agreement/versions/" + id))
                .tag(Etags.of(draft.version()))
                .entity(draft)
                .build();
    }

    private UUID draft(VersionBodies.Beginning body) {
        if (body.terms() != null) {
            return drafts.fromDocument(body.terms(), body.reason(), caller.id());
        }
        return body.template() == null
                ? drafts.fromInForce(body.reason(), caller.id())
                : drafts.fromTemplate(
                        body.template(), body.zoneOrOurs(), body.languageOrOurs(), body.reason(), caller.id());
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = VersionView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public Response get(@PathParam("id") UUID id) {
        VersionView version = agreement.version(id);
        return Response.ok(version).tag(Etags.of(version.version())).build();
    }

    /** Changes a draft. Where somebody else was first, 412 with what they wrote and what was sent now. */
    @PUT
    @LiveSession
    @Path("/{id}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.STATE_NOT_POSSIBLE,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = VersionView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Terms body) {
        return drafts.change(id, Etags.require(ifMatch), body)
                ? get(id)
                : DraftConflict.of(agreement.version(id), body, headers).toResponse();
    }

    @DELETE
    @LiveSession
    @Path("/{id}")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE})
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response discard(@PathParam("id") UUID id) {
        drafts.discard(id);
        return Response.noContent().build();
    }

    /** The canonical document (RFC 8785), byte for byte what is hashed and signed. */
    @GET
    @Path("/{id}/document")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public String document(@PathParam("id") UUID id) {
        return agreement.document(id);
    }

    /** What is wrong with it as things stand now: each with the clause and what to do. Red ones stop a proposal. */
    @GET
    @Path("/{id}/findings")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<FindingView> findings(@PathParam("id") UUID id) {
        return FindingView.all(drafts.findings(id), headers);
    }

    /** What differs from another version; from the one it follows, where none is named. */
    @GET
    @Path("/{id}/differences")
    @Refuses({Problem.NOT_FOUND, Problem.NO_AGREEMENT})
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<Difference> differences(@PathParam("id") UUID id, @QueryParam("with") @Nullable UUID with) {
        return agreement.differences(id, with);
    }

    /** What a period's flows would have become under it, by kind of flow with counts. */
    @POST
    @Path("/{id}/replay")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<ReplayFlows.Effect> replay(@PathParam("id") UUID id, @NotNull @Valid VersionBodies.Period body) {
        return replay.under(id, body.from(), body.last());
    }

    /**
     * What would be different if it were in force now, by the tenant's last thirty days of messages, or a model
     * tenant's: the worst first, each with the control that changes it.
     */
    @GET
    @Path("/{id}/preview")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public PreviewView preview(@PathParam("id") UUID id) {
        return PreviewView.of(preview.of(id), Language.of(headers));
    }

    /** Freezes a draft for both parties to sign. A red finding stops it. */
    @POST
    @LiveSession
    @Path("/{id}/proposal")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.FINDINGS_OPEN,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.STATE_NOT_POSSIBLE,
        Problem.CONTRACT_ENDED,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = VersionView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VersionBodies.Proposal body) {
        signing.propose(id, Etags.require(ifMatch), body.inForceFrom());
        documents.freezeSoon(id);
        return get(id);
    }

    /** Signs for the tenant: a narrowing by an administrator or the signatory, anything else by the signatory alone. */
    @POST
    @LiveSession
    @Path("/{id}/signatures")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.SIGNATURE_NOT_YOURS,
        Problem.HASH_NOT_THAT,
        Problem.PASSWORD_WRONG,
        Problem.ALREADY_DECIDED,
        Problem.STATE_NOT_POSSIBLE,
        Problem.STALE_VERSION,
        Problem.CONTRACT_ENDED,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = VersionView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public Response sign(@PathParam("id") UUID id, @NotNull @Valid VersionBodies.Signing body) {
        signer.sign(id, body);
        return get(id);
    }

    /** The signatory says no. The version before stays in force. */
    @POST
    @LiveSession
    @Path("/{id}/rejection")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @Answers(body = VersionView.class)
    @RolesAllowed(Role.TENANT_SIGNATORY)
    public Response reject(@PathParam("id") UUID id) {
        signing.reject(id);
        return get(id);
    }

    /** Takes a proposal back. The version before stays in force. */
    @POST
    @LiveSession
    @Path("/{id}/withdrawal")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE, Problem.CHANGED_MEANWHILE})
    @Answers(body = VersionView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response withdraw(@PathParam("id") UUID id) {
        signing.withdraw(id);
        return get(id);
    }
}
