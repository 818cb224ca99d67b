package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's tickets. Of one kind an account has one that is good: a new one ends those before it. */
@Singleton
public class PasswordTickets {
    private static final int DIGITS = 6;
    private static final int MOST_AN_HOUR = 3;
    private static final int MOST_A_DAY = 6;

    private final Rows rows;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public PasswordTickets(Rows rows, MasterKey master, Clock clock) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
    }

    Secret addLink(Account locked, TicketKind kind) {
        Secret secret = Secret.random();
        add(locked, kind, secret.hash());
        return secret;
    }

    ShortCode addCode(Account locked) {
        ShortCode code = ShortCode.randomDigits(DIGITS);
        add(locked, TicketKind.RESET_CODE, hash(locked.id(), code));
        return code;
    }

    private void add(Account locked, TicketKind kind, byte[] hash) {
        Instant now = clock.instant();
        of(locked, kind, now.minus(kind.life())).forEach(older -> older.finish(now));
        rows.add(new PasswordTicket(locked.id(), kind, hash, now));
    }

    /** Whether one more may be sent for a forgotten password: three of a kind within an hour, six within a day. */
    boolean mayAdd(Account locked, TicketKind kind) {
        Instant now = clock.instant();
        Instant yesterday = now.minus(Duration.ofDays(1));
        int today = of(locked, TicketKind.RESET_LINK, yesterday).size()
                + of(locked, TicketKind.RESET_CODE, yesterday).size();
        return today < MOST_A_DAY
                && of(locked, kind, now.minus(Duration.ofHours(1))).size() < MOST_AN_HOUR;
    }

    private List<PasswordTicket> of(Account account, TicketKind kind, Instant since) {
        return rows.where(
                        PasswordTicket.class,
                        "x.accountId = :account and x.kind = :kind and x.createdAt > :since order by x.createdAt desc,"
                                + " x.id desc")
                .setParameter("account", account.id())
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getResultList();
    }

    Optional<PasswordTicket> byLink(Secret secret) {
        return rows.where(PasswordTicket.class, "x.hash = :hash and x.kind <> :code")
                .setParameter("hash", secret.hash())
                .setParameter("code", TicketKind.RESET_CODE)
                .getResultStream()
                .filter(ticket -> ticket.isGood(clock.instant()))
                .findFirst();
    }

    /** The ticket of the account that a code opens; a wrong one is counted. */
    Optional<PasswordTicket> byCode(Account locked, String typed) {
        return of(locked, TicketKind.RESET_CODE, clock.instant().minus(TicketKind.RESET_CODE.life())).stream()
                .filter(ticket -> ticket.isGood(clock.instant()))
                .findFirst()
                .filter(ticket -> ticket.isOpenedBy(hash(locked.id(), ShortCode.typed(typed))));
    }

    private byte[] hash(UUID account, ShortCode code) {
        return master.hash(account, "reset:" + code.text());
    }
}
