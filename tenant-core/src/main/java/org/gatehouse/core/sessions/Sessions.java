package org.gatehouse.core.sessions;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tokens.AccountClaims;

/** The tenant's sessions. */
@Singleton
public class Sessions {
    private final Rows rows;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public Sessions(Rows rows, MasterKey master, Clock clock) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
    }

    public Grant open(Account account, Browser browser) {
        RefreshToken token = new RefreshToken(Secret.random(), Secret.random());
        Session session = new Session(account.id(), token, browser, clock.instant());
        rows.add(session);
        return new Grant(claims(account, session), token);
    }

    public Optional<Session> find(UUID id) {
        return rows.find(Session.class, id);
    }

    /** Ends every session of the account, whoever holds it. */
    public void endAll(UUID accountId) {
        rows.where(Session.class, "x.accountId = :account and x.endedAt is null order by x.id")
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::end);
        subscribed("x.accountId = :owner", accountId).forEach(rows::remove);
    }

    /** The session goes on, and does not end before this transaction has: it is locked. */
    public void requireLive(UUID id) {
        boolean live = rows.lock(Session.class, id)
                .filter(session -> session.isAlive(clock.instant()))
                .isPresent();
        if (!live) {
            throw Refusal.of(Problem.SIGN_IN_REQUIRED);
        }
    }

    /** With it ends that its browser rings. */
    void end(Session session) {
        session.end(clock.instant());
        subscribed("x.sessionId = :owner", session.id()).forEach(rows::remove);
    }

    private List<PushSubscription> subscribed(String whose, UUID owner) {
        return rows.where(PushSubscription.class, whose)
                .setParameter("owner", owner)
                .getResultList();
    }

    Optional<Session> lock(RefreshToken token) {
        return rows.query(
                        "select x.id from Session x where x.tenantId = :tenant and x.familyHash = :family", UUID.class)
                .setParameter("family", token.family().hash())
                .getResultStream()
                .findFirst()
                .flatMap(id -> rows.lock(Session.class, id));
    }

    /** Always the same for the same token, so that a repeated question gets the answer that was lost. */
    RefreshToken successor(Session session, RefreshToken token) {
        byte[] derived = master.hash(session.id(), "refresh:" + token.text());
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(derived, 18));
        return new RefreshToken(token.family(), new Secret(text));
    }

    AccountClaims claims(Account account, Session session) {
        return new AccountClaims(
                account.tenant(),
                account.id(),
                account.personId().orElse(null),
                account.roleCodes(),
                session.id(),
                account.tokenEpoch());
    }
}
