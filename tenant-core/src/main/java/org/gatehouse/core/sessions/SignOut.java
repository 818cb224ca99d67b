package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Ends one session or all of them. No new access token is given from then on; those that were given expire within
 * their ten minutes.
 */
@UseCase
public class SignOut {
    private final Rows rows;
    private final Sessions sessions;
    private final Accounts accounts;

    @Inject
    public SignOut(Rows rows, Sessions sessions, Accounts accounts) {
        this.rows = rows;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** The session a caller's own token names. */
    public void here(UUID sessionId) {
        rows.lock(Session.class, sessionId).ifPresent(sessions::end);
    }

    /** The session a refresh token keeps. */
    public void here(RefreshToken token) {
        sessions.lock(token).ifPresent(sessions::end);
    }

    public void everywhere(UUID accountId) {
        Account account = accounts.lock(accountId);
        account.beginNextEpoch();
        sessions.endAll(accountId);
    }
}
