package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.UseCase;

/** Whether what a token says still holds. Most calls do not ask: a token is good for its ten minutes. */
@UseCase
public class CheckSession {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public CheckSession(Sessions sessions, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    public boolean isLive(UUID session, UUID account, int epoch) {
        return sessions.find(session)
                        .filter(found -> found.accountId().equals(account) && found.isAlive(clock.instant()))
                        .isPresent()
                && isOpen(account, epoch);
    }

    /** For a token without a session. */
    public boolean isOpen(UUID account, int epoch) {
        return accounts.find(account)
                .filter(found -> accounts.isOpen(found) && found.tokenEpoch() == epoch)
                .isPresent();
    }
}
