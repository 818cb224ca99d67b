package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tokens.TokenIssuer;

/**
 * A new access token for a refresh token, which is replaced by it. An old refresh token ends the session, except the
 * last one shown again within ten seconds: that gets the answer it should have had.
 */
@Singleton
public class RenewSession {
    private final SessionTenants sessionTenants;
    private final RotateSession rotation;
    private final TokenIssuer tokens;

    @Inject
    public RenewSession(SessionTenants sessionTenants, RotateSession rotation, TokenIssuer tokens) {
        this.sessionTenants = sessionTenants;
        this.rotation = rotation;
        this.tokens = tokens;
    }

    public SessionTokens renew(String shown) {
        return RefreshToken.parse(shown)
                .flatMap(this::rotate)
                .map(grant -> new SessionTokens(tokens.forAccount(grant.claims()), grant.refresh()))
                .orElseThrow(() -> Refusal.of(Problem.SIGN_IN_REQUIRED));
    }

    private Optional<Grant> rotate(RefreshToken token) {
        return sessionTenants.ofAcrossTenants(token).flatMap(tenant -> {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                return rotation.rotate(token);
            }
        });
    }
}
