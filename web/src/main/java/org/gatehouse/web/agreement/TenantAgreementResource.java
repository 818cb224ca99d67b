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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.agreement.AgreementViews.SummaryView;
import org.gatehouse.web.agreement.AgreementViews.VersionView;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Customers;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.gatehouse.web.security.Within;

/** The agreements of customers with us, for the party that is us: we see what we signed or are asked to sign. */
@Path("/tenants/{tenant}/agreement-versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantAgreementResource {
    @Inject
    private Caller caller;

    @Inject
    private Customers customers;

    @Inject
    private ReadAgreement agreement;

    @Inject
    private SignAgreement signing;

    @Inject
    private SignForTenant signer;

    @Inject
    private WriteDocuments documents;

    @Context
    private HttpHeaders headers;

    /** Drafts are the tenant's own and are not shown. */
    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public List<SummaryView> list(@PathParam("tenant") UUID tenant) {
        return customers.in(tenant, agreement::versions).stream()
                .filter(version -> version.hash() != null)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public VersionView get(@PathParam("tenant") UUID tenant, @PathParam("id") UUID id) {
        VersionView version = customers.in(tenant, () -> agreement.version(id));
        if (version.hash() == null) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return version;
    }

    /** The canonical document (RFC 8785), byte for byte what is hashed and signed: our copy. */
    @GET
    @LiveSession
    @Path("/{id}/document")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public String document(@PathParam("tenant") UUID tenant, @PathParam("id") UUID id) {
        get(tenant, id);
        return customers.in(tenant, () -> agreement.document(id));
    }

    /** The agreement on paper in the caller's language, as it was frozen: our copy. */
    @GET
    @LiveSession
    @Path("/{id}/paper")
    @Produces(Sheet.PAPER)
    @Refuses({Problem.NOT_FOUND, Problem.DOCUMENT_CHANGED, Problem.BUSY})
    @Answers(body = byte[].class)
    @RolesAllowed(Role.OPERATOR)
    public Response paper(@PathParam("tenant") UUID tenant, @PathParam("id") UUID id) {
        get(tenant, id);
        return customers.in(
                tenant,
                () -> Sheet.asked(headers, null, "pdf")
                        .of(
                                DocumentKind.AGREEMENT.code(),
                                told -> documents.page(id, DocumentKind.AGREEMENT, told),
                                told -> documents.paper(id, DocumentKind.AGREEMENT, told)));
    }

    /** Signs for the processor. */
    @POST
    @LiveSession
    @Path("/{id}/signatures")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.HASH_NOT_THAT,
        Problem.PAPER_NOT_THAT,
        Problem.DOCUMENT_CHANGED,
        Problem.PASSWORD_WRONG,
        Problem.ALREADY_DECIDED,
        Problem.STATE_NOT_POSSIBLE,
        Problem.STALE_VERSION,
        Problem.CONTRACT_ENDED,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.OPERATOR)
    public VersionView sign(
            @PathParam("tenant") UUID tenant, @PathParam("id") UUID id, @NotNull @Valid VersionBodies.Signing body) {
        Signer ours = Within.tenant(caller.tenant(), () -> signer.signer(body.name(), body.title(), body.password()));
        return customers.in(tenant, () -> {
            documents.requireFrozen(id, body.hash(), body.paper());
            signing.sign(id, Party.PROCESSOR, body.seen(), ours);
            return agreement.version(id);
        });
    }
}
