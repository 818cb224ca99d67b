package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.keys.BlockCompany;
import org.gatehouse.access.stairwells.InviteOwner;
import org.gatehouse.access.stairwells.ReportEntryPhone;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.owners.OwnPageViews.BlockView;
import org.gatehouse.web.owners.OwnPageViews.ReportView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** An administrator lets an owner's people in to their page, and reads what owners do and tell there. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ToldByOwnerResource {
    @Inject
    private Caller caller;

    @Inject
    private InviteOwner invitation;

    @Inject
    private BlockCompany blocks;

    @Inject
    private ReportEntryPhone reports;

    /** @param delivery how the link comes to them; by mail unless said otherwise */
    public record OwnerInvitation(
            @NotNull @Line(max = 254) String email,
            @Nullable @Pattern(regexp = "da|en") String language,
            @Nullable @Pattern(regexp = "mail|by-hand") String delivery) {
        @Override
        public String toString() {
            return "OwnerInvitation[…]";
        }
    }

    /** @param activationLink to be handed over, where that was asked for; shown once */
    public record InvitedOwner(UUID accountId, @Nullable String activationLink) {
        @Override
        public String toString() {
            return "InvitedOwner[" + accountId + "]";
        }
    }

    /** When somebody comes, in Copenhagen: {@code 08:00}. */
    public record ReinstallBody(
            @NotNull LocalDate reinstallOn,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String reinstallTime) {}

    /** An account that sees this owner's stairwells, and nothing else. */
    @POST
    @LiveSession
    @Path("/owners/{owner}/accounts")
    @Refuses({Problem.NOT_FOUND, Problem.EMAIL_TAKEN})
    @Answers(status = 201, body = InvitedOwner.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response invite(@PathParam("owner") UUID owner, @NotNull @Valid OwnerInvitation body) {
        Invited invited = invitation.invite(
                owner,
                Email.parse("email", body.email()),
                body.language() == null ? "da" : body.language(),
                "by-hand".equals(body.delivery()) ? Way.BY_HAND : Way.MAIL,
                caller.id());
        return Response.created(URI.create("/api/v1/accounts/" + invited.account()))
                .entity(new InvitedOwner(invited.account(), invited.link().orElse(null)))
                .build();
    }

    /** Which companies owners keep out of which stairwells. */
    @GET
    @Path("/company-blocks")
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<BlockView> blocks() {
        return blocks.all().stream().map(BlockView::of).toList();
    }

    @GET
    @Path("/entry-phone-reports")
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<ReportView> reports() {
        return reports.all().stream().map(ReportView::of).toList();
    }

    /** On a Danish working day from eight to four, not before the entry phone is replaced (rule 72). */
    @PUT
    @LiveSession
    @Path("/entry-phone-reports/{report}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.NOT_WORKING_HOURS,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response plan(
            @PathParam("report") UUID report,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReinstallBody body) {
        reports.plan(
                report,
                Etags.require(ifMatch),
                body.reinstallOn().atTime(LocalTime.parse(body.reinstallTime())),
                caller.actor());
        return Response.noContent().build();
    }
}
