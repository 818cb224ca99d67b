package org.gatehouse.web.owners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.stairwells.InviteOwner;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** An administrator lets an owner's people in to their page. */
@Path("/owners/{owner}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnerAccountResource {
    @Inject
    private Caller caller;

    @Inject
    private InviteOwner invitation;

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

    /** @param activated whether a password was chosen */
    public record OwnersAccountView(UUID id, String email, boolean activated, boolean disabled) {
        static OwnersAccountView of(Account account) {
            return new OwnersAccountView(
                    account.id(), account.email(), account.passwordHash().isPresent(), account.isDisabled());
        }

        @Override
        public String toString() {
            return "OwnersAccountView[" + id + "]";
        }
    }

    @GET
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<OwnersAccountView> list(@PathParam("owner") UUID owner) {
        return invitation.accountsOf(owner).stream().map(OwnersAccountView::of).toList();
    }

    /** An account that sees this owner's stairwells, and nothing else. */
    @POST
    @LiveSession
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
}
