package org.gatehouse.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.gatehouse.core.accounts.ChangePassword;
import org.gatehouse.core.identity.EnrolSecondFactor;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.signin.ConfirmPassword;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What people see of and do about their own account. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadMe me;

    @Inject
    private EnrolSecondFactor enrolment;

    @Inject
    private ConfirmPassword confirmation;

    @Inject
    private ChangePassword password;

    /** Not needed by a token that allows enrolment alone. */
    public record ConfirmBody(@NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "ConfirmBody[…]";
        }
    }

    /** What the authenticator app shows. */
    public record CodeBody(@NotNull @Line(max = 40) String code) {}

    /** Shown once; each lets in once instead of a code. */
    public record RecoveryCodes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodes[…]";
        }
    }

    /** The password that holds, and the one that shall. */
    public record PasswordBody(
            @NotNull @Size(max = 1000) String current,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "PasswordBody[…]";
        }
    }

    @GET
    @RolesAllowed({
        Role.OPERATOR,
        Role.TENANT_ADMIN,
        Role.TENANT_SIGNATORY,
        Role.EVACUATION_LEAD,
        Role.RECEPTIONIST,
        Role.HOST,
        Role.OWNER
    })
    public ReadMe.Me get() {
        return me.read(caller.id());
    }

    /**
     * Begins to enrol an authenticator app: the secret to type, and the address to scan. Shown once. Who has not given
     * the password just now gives it again.
     */
    @POST
    @Path("/second-factor")
    @LiveSession
    @Refuses({Problem.PASSWORD_WRONG, Problem.SECOND_FACTOR_ENROLLED})
    @RolesAllowed({
        Role.OPERATOR,
        Role.TENANT_ADMIN,
        Role.TENANT_SIGNATORY,
        Role.EVACUATION_LEAD,
        Role.RECEPTIONIST,
        Role.HOST,
        Role.OWNER,
        Role.ENROL
    })
    public EnrolSecondFactor.Enrolment beginSecondFactor(@Nullable @Valid ConfirmBody body) {
        if (!caller.has(Role.ENROL)) {
            confirmation.require(caller.id(), "password", body == null ? "" : body.password());
        }
        return enrolment.begin(caller.id());
    }

    /** Proves that the app has the secret. From here on every sign-in needs a code. */
    @POST
    @Path("/second-factor/confirmation")
    @LiveSession
    @Refuses({Problem.CODE_NOT_VALID, Problem.SECOND_FACTOR_ENROLLED})
    @RolesAllowed({
        Role.OPERATOR,
        Role.TENANT_ADMIN,
        Role.TENANT_SIGNATORY,
        Role.EVACUATION_LEAD,
        Role.RECEPTIONIST,
        Role.HOST,
        Role.OWNER,
        Role.ENROL
    })
    public RecoveryCodes confirmSecondFactor(@NotNull @Valid CodeBody body) {
        return new RecoveryCodes(enrolment.confirm(caller.id(), body.code()));
    }

    /** Changes the password. Everybody who is signed in to this account is signed out, the caller too. */
    @PUT
    @Path("/password")
    @LiveSession
    @Refuses({
        Problem.PASSWORD_WRONG,
        Problem.PASSWORD_TOO_SHORT,
        Problem.PASSWORD_TOO_LONG,
        Problem.PASSWORD_TOO_COMMON,
        Problem.PASSWORD_LIKE_ACCOUNT
    })
    @Answers(status = 204)
    @RolesAllowed({
        Role.OPERATOR,
        Role.TENANT_ADMIN,
        Role.TENANT_SIGNATORY,
        Role.EVACUATION_LEAD,
        Role.RECEPTIONIST,
        Role.HOST,
        Role.OWNER
    })
    public Response changePassword(@NotNull @Valid PasswordBody body) {
        password.change(caller.id(), body.current(), body.password());
        return Response.noContent().build();
    }
}
