package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** The tenant's tickets. Of codes and activations an account has one that is good: a new one ends those before it. */
@Singleton
public class PasswordTickets {
    private static final int DIGITS = 6;
    private static final int MOST_CODES_AN_HOUR = 3;
    private static final int MOST_CODES_AN_HOUR_OF_A_NETWORK = 2;
    private static final int MOST_A_DAY = 12;
    private static final int MOST_A_DAY_OF_A_NETWORK = 6;

    private final Rows rows;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public PasswordTickets(Rows rows, MasterKey master, Clock clock) {
        this.rows = rows;
        this.master = master;
        this.clock = clock;
    }

    /** A first password, by invitation. */
    Secret addActivation(Account locked) {
        Secret secret = Secret.random();
        replace(locked, TicketKind.ACTIVATION, secret.hash(), null);
        return secret;
    }

    /** Those sent before stay good, so that nobody can make them worthless by asking again. */
    Secret addLink(Account locked, SourceNetwork source) {
        Secret secret = Secret.random();
        rows.add(new PasswordTicket(
                locked.id(), TicketKind.RESET_LINK, secret.hash(), network(locked, source), clock.instant()));
        return secret;
    }

    ShortCode addCode(Account locked, SourceNetwork source) {
        ShortCode code = ShortCode.randomDigits(DIGITS);
        replace(locked, TicketKind.RESET_CODE, hash(locked.id(), code), network(locked, source));
        return code;
    }

    private void replace(Account locked, TicketKind kind, byte[] hash, byte @Nullable [] network) {
        Instant now = clock.instant();
        of(locked, kind, now.minus(kind.life())).forEach(older -> older.finish(now));
        rows.add(new PasswordTicket(locked.id(), kind, hash, network, now));
    }

    private byte[] network(Account locked, SourceNetwork source) {
        return master.hash(locked.id(), "reset asked from:" + source.text());
    }

    /**
     * Whether one more may be sent for a forgotten password: twelve within a day, and three codes within an hour, for
     * each is paid for. One network may ask for half of the ones and two of the others, so that a stranger does not use
     * up the owner's.
     */
    boolean mayAdd(Account locked, TicketKind kind, SourceNetwork source) {
        Instant now = clock.instant();
        byte[] network = network(locked, source);
        List<PasswordTicket> today = Stream.of(TicketKind.RESET_LINK, TicketKind.RESET_CODE)
                .flatMap(either -> of(locked, either, now.minus(Duration.ofDays(1))).stream())
                .toList();
        List<PasswordTicket> codes = of(locked, TicketKind.RESET_CODE, now.minus(Duration.ofHours(1)));
        return isLess(today, network, MOST_A_DAY, MOST_A_DAY_OF_A_NETWORK)
                && (kind == TicketKind.RESET_LINK
                        || isLess(codes, network, MOST_CODES_AN_HOUR, MOST_CODES_AN_HOUR_OF_A_NETWORK));
    }

    private static boolean isLess(List<PasswordTicket> sent, byte[] network, int most, int mostOfNetwork) {
        return sent.size() < most
                && sent.stream().filter(ticket -> ticket.isAskedFrom(network)).count() < mostOfNetwork;
    }

    /** A password was chosen: what else was sent is worth nothing, and the count begins anew. */
    void forget(Account locked) {
        rows.where(PasswordTicket.class, "x.accountId = :account")
                .setParameter("account", locked.id())
                .getResultList()
                .forEach(rows::remove);
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
