package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** Replaces a session's refresh token. The session is locked: of two at once, the second sees what the first did. */
@UseCase
public class RotateSession {
    private static final Logger LOG = System.getLogger(RotateSession.class.getName());

    private final Sessions sessions;
    private final Accounts accounts;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public RotateSession(Sessions sessions, Accounts accounts, Tenants tenants, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Empty means no, and that whatever had to end has ended. */
    public Optional<Grant> rotate(RefreshToken shown) {
        Instant now = clock.instant();
        return sessions.lock(shown)
                .filter(session -> session.isAlive(now))
                .flatMap(session -> rotate(session, shown, now));
    }

    private Optional<Grant> rotate(Session session, RefreshToken shown, Instant now) {
        Session.Showing showing = session.show(shown, now);
        Account account = accounts.get(session.accountId());
        if (showing == Session.Showing.OLD || !mayGoOn(account)) {
            LOG.log(Level.INFO, "session {0} ended: {1}", session.id(), showing);
            sessions.end(session);
            return Optional.empty();
        }
        RefreshToken successor = sessions.successor(session, shown);
        if (showing == Session.Showing.CURRENT) {
            session.replace(successor, now);
        }
        return Optional.of(new Grant(sessions.claims(account, session), successor));
    }

    /** Where a second factor has become a duty, whoever has none signs in again, and enrols. */
    private boolean mayGoOn(Account account) {
        boolean lacksFactor = !account.hasSecondFactor()
                && Accounts.needsSecondFactor(account, tenants.current().settings());
        return accounts.isOpen(account) && !lacksFactor;
    }
}
