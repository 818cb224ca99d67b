package org.gatehouse.web.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gatehouse.core.devices.KioskTokens;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.machines.MachineTokens;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.LeaveSession;
import org.gatehouse.core.sessions.RenewSession;
import org.gatehouse.core.sessions.SessionTokens;
import org.gatehouse.core.signin.SignIn;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.web.http.Beat;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, staying signed in, signing out. An access token lives ten minutes and cannot be called back; it is
 * renewed with a refresh token, which each use replaces.
 */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {
    @Inject
    private SignIn signIn;

    @Inject
    private RenewSession renewal;

    @Inject
    private LeaveSession leaving;

    @Inject
    private KioskTokens kioskTokens;

    @Inject
    private MachineTokens machineTokens;

    @Inject
    private Cookies cookies;

    @Inject
    private ClientAddress address;

    @Inject
    private Beat beat;

    @Inject
    private Caller caller;

    /** A refresh token that an app has kept itself. */
    public record RefreshBody(@Nullable @Line(max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshBody[…]";
        }
    }

    /** What a tablet got when it was paired. */
    public record DeviceBody(@NotNull @Line(max = 200) String credential) {
        @Override
        public String toString() {
            return "DeviceBody[…]";
        }
    }

    /** What a tablet may call with, and for how many seconds. */
    public record DeviceToken(String accessToken, long expiresIn) {}

    /** What a machine was given when it was added. */
    public record MachineCredentialBody(
            @NotNull @Line(max = 200) String credential) {
        @Override
        public String toString() {
            return "MachineCredentialBody[…]";
        }
    }

    /** What a machine may call with, and for how many seconds. */
    public record MachineToken(String accessToken, long expiresIn) {}

    /** Signs in. Whatever is wrong, and whether there is such an account at all, the refusal is the same. */
    @POST
    @Refuses(Problem.SIGN_IN_FAILED)
    @Answers(body = TokenBody.class)
    @PermitAll
    public Response signIn(
            @CookieParam(Cookies.DEVICE) @Nullable String device,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String userAgent,
            @NotNull @Valid SignInBody body) {
        SignInOutcome outcome = beat.keep(() -> signIn.signIn(body.credentials(address.text(), device, userAgent)));
        TokenBody answer = TokenBody.of(outcome);
        if (!(outcome instanceof SignInOutcome.SignedIn in)) {
            return Response.ok(answer).build();
        }
        return body.isKeptByApp()
                ? Response.ok(answer.with(in.tokens().refresh(), in.device())).build()
                : Response.ok(answer)
                        .cookie(cookies.session(in.tokens().refresh()), cookies.device(in.device()))
                        .build();
    }

    /** A new access token for the refresh token of the cookie, or of the body. The answer holds its successor. */
    @POST
    @Path("/refresh")
    @Refuses(Problem.SIGN_IN_REQUIRED)
    @Answers(body = TokenBody.class)
    @PermitAll
    public Response refresh(@CookieParam(Cookies.SESSION) @Nullable String cookie, @Nullable @Valid RefreshBody body) {
        String own = body == null ? null : body.refreshToken();
        SessionTokens tokens = renewal.renew(own != null ? own : cookie == null ? "" : cookie);
        TokenBody answer = TokenBody.of(tokens.access());
        return own != null
                ? Response.ok(answer.with(tokens.refresh(), null)).build()
                : Response.ok(answer).cookie(cookies.session(tokens.refresh())).build();
    }

    /** Signs out here: the session of the cookie, and that of the access token if one comes along. */
    @DELETE
    @Answers(status = 204)
    @PermitAll
    public Response signOut(@CookieParam(Cookies.SESSION) @Nullable String cookie, @Context SecurityContext security) {
        if (cookie != null) {
            leaving.leave(cookie);
        }
        if (security.getUserPrincipal() instanceof JsonWebToken) {
            caller.session().ifPresent(session -> leaving.leave(caller.tenant(), session));
        }
        return signedOut();
    }

    /** Signs out everywhere. */
    @DELETE
    @Path("/everywhere")
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
    public Response signOutEverywhere() {
        leaving.leaveEverywhere(caller.tenant(), caller.id());
        return signedOut();
    }

    private Response signedOut() {
        return Response.noContent().cookie(cookies.noSession()).build();
    }

    /** A tablet's next access token. */
    @POST
    @Path("/device")
    @Refuses(Problem.DEVICE_REVOKED)
    @PermitAll
    public DeviceToken device(@NotNull @Valid DeviceBody body) {
        var token = kioskTokens.issue(new Secret(body.credential()));
        return new DeviceToken(token.text(), token.life().toSeconds());
    }

    /** A machine's next access token, for what it may do. */
    @POST
    @Path("/machine")
    @Refuses(Problem.MACHINE_ENDED)
    @PermitAll
    public MachineToken machine(@NotNull @Valid MachineCredentialBody body) {
        var token = machineTokens.issue(new Secret(body.credential()));
        return new MachineToken(token.text(), token.life().toSeconds());
    }
}
