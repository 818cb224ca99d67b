package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.keys.BlockCompany;
import org.gatehouse.access.stairwells.InviteOwner;
import org.gatehouse.access.stairwells.ReportEntryPhone;
import org.gatehouse.access.stairwells.SeeStairwells;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnPageViews.OwnContractView;
import org.gatehouse.web.owners.OwnPageViews.OwnPageView;
import org.gatehouse.web.owners.OwnPageViews.OwnStairwellView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** An owner's own stairwells. Each call looks up whose account it is; another owner's stairwell is not there. */
@Path("/owner")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnPageResource {
    @Inject
    private Caller caller;

    @Inject
    private InviteOwner accounts;

    @Inject
    private SeeStairwells stairwells;

    @Inject
    private Contracts contracts;

    @Inject
    private BlockCompany blocks;

    @Inject
    private ReportEntryPhone reports;

    /** Why a company is kept out; its tenant's administrators read it. */
    public record BlockBody(
            @NotNull @NotBlank @Line(max = 500) String reason) {
        @Override
        public String toString() {
            return "BlockBody[…]";
        }
    }

    /** An entry phone is replaced, on that day. */
    public record ReportBody(
            @NotNull LocalDate plannedOn,
            @Nullable @Line(max = 500) String words) {
        @Override
        public String toString() {
            return "ReportBody[…]";
        }
    }

    @GET
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OWNER)
    public OwnPageView get() {
        UUID owner = owner();
        LocalDate today = contracts.today();
        return new OwnPageView(
                stairwells.owner(owner).name(),
                stairwells.of(owner).stream().map(OwnStairwellView::of).toList(),
                stairwells.contracts(owner).stream()
                        .map(contract -> OwnContractView.of(contract, today))
                        .toList());
    }

    /** From now on the company's keys open nothing in this stairwell; again: with another reason. */
    @PUT
    @LiveSession
    @Path("/stairwells/{stairwell}/blocks/{company}")
    @Refuses({Problem.NOT_FOUND, Problem.COMPANY_NOT_BLOCKABLE, Problem.CHANGED_MEANWHILE})
    @Answers(body = OwnStairwellView.class)
    @RolesAllowed(Role.OWNER)
    public Response block(
            @PathParam("stairwell") UUID stairwell,
            @PathParam("company") UUID company,
            @NotNull @Valid BlockBody body) {
        blocks.block(owner(), stairwell, company, body.reason().strip(), caller.actor());
        return seen(stairwell);
    }

    @DELETE
    @LiveSession
    @Path("/stairwells/{stairwell}/blocks/{company}")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @Answers(body = OwnStairwellView.class)
    @RolesAllowed(Role.OWNER)
    public Response unblock(@PathParam("stairwell") UUID stairwell, @PathParam("company") UUID company) {
        blocks.unblock(owner(), stairwell, company, caller.actor());
        return seen(stairwell);
    }

    /** The unit is powered by the entry phone: somebody must install it anew, and whoever has a key is warned. */
    @POST
    @LiveSession
    @Path("/stairwells/{stairwell}/entry-phones")
    @Refuses({Problem.NOT_FOUND, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = OwnStairwellView.class)
    @RolesAllowed(Role.OWNER)
    public Response report(
            @PathParam("stairwell") UUID stairwell,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReportBody body) {
        String words = body.words() == null ? "" : body.words().strip();
        reports.report(owner(), stairwell, body.plannedOn(), words, caller.creationKey(key, body), caller.actor());
        return Response.created(URI.create("/api/v1/owner"))
                .entity(OwnStairwellView.of(stairwells.one(owner(), stairwell)))
                .build();
    }

    private Response seen(UUID stairwell) {
        return Response.ok(OwnStairwellView.of(stairwells.one(owner(), stairwell)))
                .build();
    }

    private UUID owner() {
        return accounts.ownerOf(caller.id());
    }
}
