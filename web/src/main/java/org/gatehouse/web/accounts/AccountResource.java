package org.gatehouse.web.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.accounts.ChangeAccount;
import org.gatehouse.core.accounts.ConfirmOperator;
import org.gatehouse.core.accounts.InviteAccount;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Who can sign in, and as what. In the operator's own tenant, the operators. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepAccounts accounts;

    @Inject
    private ChangeAccount changes;

    @Inject
    private InviteAccount invitation;

    @Inject
    private ConfirmOperator confirmation;

    /** @param activationLink to be handed over, where that was asked for; shown once */
    public record InvitedBody(AccountView account, @Nullable String activationLink) {
        @Override
        public String toString() {
            return "InvitedBody[" + account.id() + "]";
        }
    }

    @GET
    @LiveSession
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public List<AccountView> list() {
        return accounts.all();
    }

    @GET
    @Path("/{account}")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = AccountView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public Response get(@PathParam("account") UUID id) {
        AccountView account = accounts.one(id);
        return Response.ok(account).tag(Etags.of(account.version())).build();
    }

    /**
     * Makes an account and sends its owner a link to choose a password with, good for a day. An operator's works once
     * another operator has confirmed it, where there is one. Signatories are made by signatories, where there are any.
     */
    @POST
    @LiveSession
    @Refuses({Problem.EMAIL_TAKEN, Problem.SIGNATORY_NEEDED, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = InvitedBody.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public Response invite(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AccountBodies.Invitation body) {
        Email email = Email.parse("email", body.email());
        Invited invited = Contention.retried(
                () -> accounts.invite(email, body.details(), body.way(), caller.id(), caller.creationKey(key, body)));
        AccountView account = accounts.one(invited.account());
        return Response.created(URI.create("/api/v1/accounts/" + account.id()))
                .tag(Etags.of(account.version()))
                .entity(new InvitedBody(account, invited.link().orElse(null)))
                .build();
    }

    /** Changes roles, desk or language, disables or enables. Disabling signs out everywhere. */
    @PATCH
    @Path("/{account}")
    @LiveSession
    @Refuses({
        Problem.NOT_FOUND,
        Problem.LAST_ADMINISTRATOR,
        Problem.SIGNATORY_NEEDED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = AccountView.class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public Response change(
            @PathParam("account") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AccountBodies.Change body) {
        AccountView before = accounts.one(id);
        changes.change(id, Etags.require(ifMatch), body.over(before), body.disabledOver(before), caller.id());
        return get(id);
    }

    /** A new activation link, for an account whose owner has not chosen a password yet. */
    @POST
    @Path("/{account}/activation-link")
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.ACCOUNT_ACTIVATED, Problem.SIGNATORY_NEEDED})
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public InvitedBody sendLink(@PathParam("account") UUID id, @NotNull @Valid AccountBodies.Link body) {
        Invited invited = invitation.again(id, body.way(), caller.id());
        return new InvitedBody(accounts.one(id), invited.link().orElse(null));
    }

    /**
     * Somebody uses a new operator's account whom another operator knows: not who made it, nor one who is new since
     * yesterday.
     */
    @POST
    @Path("/{account}/confirmation")
    @LiveSession
    @Refuses({
        Problem.NOT_FOUND,
        Problem.SECOND_PERSON_NEEDED,
        Problem.OPERATOR_TOO_NEW,
        Problem.STATE_NOT_POSSIBLE,
        Problem.ALREADY_DECIDED,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.OPERATOR)
    public AccountView confirm(@PathParam("account") UUID id) {
        confirmation.confirm(id, caller.id());
        return accounts.one(id);
    }

    /** Forgets the account's failed sign-ins. */
    @POST
    @Path("/{account}/unlock")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public Response unlock(@PathParam("account") UUID id) {
        changes.unlock(id);
        return Response.noContent().build();
    }

    /** Takes a lost second factor away, with its recovery codes, and signs the account out everywhere. */
    @DELETE
    @Path("/{account}/second-factor")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed({Role.TENANT_ADMIN, Role.OPERATOR})
    public Response removeSecondFactor(@PathParam("account") UUID id) {
        changes.removeSecondFactor(id);
        return Response.noContent().build();
    }
}
