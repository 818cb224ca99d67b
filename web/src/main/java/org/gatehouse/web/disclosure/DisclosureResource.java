package org.gatehouse.web.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.disclosure.Disclosure;
import org.gatehouse.access.disclosure.Disclosures;
import org.gatehouse.access.disclosure.ExamineRequest;
import org.gatehouse.access.disclosure.ReceiveRequest;
import org.gatehouse.access.disclosure.ShownDocuments;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.disclosure.DisclosureViews.DisclosureView;
import org.gatehouse.web.disclosure.DisclosureViews.SummaryView;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Owners' requests for the log: their receipt, and the documents that they need. */
@Path("/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureResource {
    @Inject
    private Caller caller;

    @Inject
    private Disclosures disclosures;

    @Inject
    private ReceiveRequest receipts;

    @Inject
    private ExamineRequest examination;

    @Inject
    private ShowDisclosure show;

    /**
     * What an owner's letter asks for: one stairwell and at most seven days, both ends included.
     *
     * @param requester the person who asks for the owner
     * @param purpose what for
     * @param crime a criminal act by somebody who uses the system is suspected
     * @param seesLog the owner can read the log without us: then none is free
     */
    public record RequestBody(
            @NotNull UUID stairwellId,
            @NotNull LocalDate receivedOn,
            @NotNull @NotBlank @Line(max = 200) String requester,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @NotBlank @Line(max = 1000) String purpose,
            boolean crime,
            boolean seesLog) {

        Disclosure.Request read() {
            return new Disclosure.Request(
                    stairwellId, receivedOn, requester.strip(), from, to, purpose.strip(), crime, seesLog);
        }

        @Override
        public String toString() {
            return "RequestBody[" + stairwellId + "]";
        }
    }

    /**
     * Documents, by what they are and where they lie.
     *
     * @param entitlement that the stairwell is still the owner's
     * @param entitlementOn its day: it holds for twelve months
     * @param authority that the owner has authorised the requester
     * @param authorityUntil its last day
     */
    public record DocumentsBody(
            @NotNull @NotBlank @Line(max = 500) String entitlement,
            @NotNull LocalDate entitlementOn,
            @NotNull @NotBlank @Line(max = 500) String authority,
            @NotNull LocalDate authorityUntil) {

        ShownDocuments.Shown read() {
            return new ShownDocuments.Shown(entitlement.strip(), entitlementOn, authority.strip(), authorityUntil);
        }

        @Override
        public String toString() {
            return "DocumentsBody[…]";
        }
    }

    /** The newest first; at most 200. */
    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<SummaryView> list() {
        return disclosures.list().stream().map(SummaryView::of).toList();
    }

    @POST
    @LiveSession
    @Refuses({Problem.END_BEFORE_START, Problem.PERIOD_TOO_LONG, Problem.DAYS_ERASED, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response receive(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RequestBody body) {
        UUID id = receipts.receive(body.read(), caller.creationKey(key, body), caller.actor());
        DisclosureView view = show.view(id);
        return Response.created(URI.create("/api/v1/disclosures/" + id))
                .tag(Etags.of(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{disclosure}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("disclosure") UUID id) {
        return show.answer(id);
    }

    /** The letter was read: it is in writing, and from the owner. */
    @POST
    @LiveSession
    @Path("/{disclosure}/validation")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response validate(@PathParam("disclosure") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        examination.validate(id, Etags.require(ifMatch), caller.actor());
        return show.answer(id);
    }

    /** The owner was asked for documents; without them the request expires after sixty days. */
    @POST
    @LiveSession
    @Path("/{disclosure}/documents-request")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response askForDocuments(
            @PathParam("disclosure") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        examination.askForDocuments(id, Etags.require(ifMatch), caller.actor());
        return show.answer(id);
    }

    @PUT
    @LiveSession
    @Path("/{disclosure}/documents")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.STATE_NOT_POSSIBLE,
        Problem.DOCUMENT_TOO_OLD,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = DisclosureView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response takeDocuments(
            @PathParam("disclosure") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DocumentsBody body) {
        examination.takeDocuments(id, Etags.require(ifMatch), body.read(), caller.actor());
        return show.answer(id);
    }
}
