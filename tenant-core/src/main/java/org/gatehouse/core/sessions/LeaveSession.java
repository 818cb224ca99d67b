package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Signs out whoever holds a refresh token, also when the access token has expired long ago. */
@Singleton
public class LeaveSession {
    private final SessionTenants sessionTenants;
    private final SignOut signOut;

    @Inject
    public LeaveSession(SessionTenants sessionTenants, SignOut signOut) {
        this.sessionTenants = sessionTenants;
        this.signOut = signOut;
    }

    /** An unknown token is signed out already. */
    public void leave(String shown) {
        RefreshToken.parse(shown)
                .ifPresent(token -> sessionTenants.ofAcrossTenants(token).ifPresent(tenant -> {
                    try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                        signOut.here(token);
                    }
                }));
    }

    /** The session an access token names. */
    public void leave(TenantId tenant, UUID session) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            signOut.here(session);
        }
    }

    /** Every session of the account, whoever holds it. */
    public void leaveEverywhere(TenantId tenant, UUID account) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            signOut.everywhere(account);
        }
    }
}
