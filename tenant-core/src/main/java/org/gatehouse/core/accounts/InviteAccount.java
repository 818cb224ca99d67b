package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A new account. Its owner chooses the password, with a link that works for a day. */
@UseCase
public class InviteAccount {
    private static final Logger LOG = System.getLogger(InviteAccount.class.getName());

    private final Rows rows;
    private final Accounts accounts;
    private final PasswordTickets tickets;
    private final Courier courier;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public InviteAccount(
            Rows rows, Accounts accounts, PasswordTickets tickets, Courier courier, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.tickets = tickets;
        this.courier = courier;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** How the link comes to its owner. */
    public enum Way {
        MAIL,
        SMS,
        /** Whoever invites hands it over; for a tenant that may not send anything yet. */
        BY_HAND
    }

    /** @param link to be handed over; empty where it has been sent */
    public record Invited(UUID account, Optional<String> link) {
        @Override
        public String toString() {
            return "Invited[" + account + "]";
        }
    }

    /** @param by null: nobody of the tenant's */
    public Invited invite(Email email, Details details, Way way, @Nullable UUID by) {
        if (accounts.byEmail(email.address()).isPresent()) {
            throw Refusal.ofField("email", Problem.EMAIL_TAKEN);
        }
        accounts.requireKnown(details);
        Instant now = clock.instant();
        Account account = new Account(email, details, tenants.current(), by, now);
        if (account.isSignatory()) {
            accounts.requireSignatory(by);
        }
        if (account.awaitsConfirmation()) {
            accounts.confirmSecondOperator(account, now);
        }
        LOG.log(Level.INFO, "account {0} as {1}, made by {2}", account.id(), account.roleCodes(), by);
        rows.add(account);
        rows.flush();
        return send(account, way);
    }

    /**
     * A new link: the first got lost, or was too old. Whoever has a password already asks for a reset, themselves.
     * Whoever holds the link becomes the owner: a signatory's is for signatories, an operator's for who made the
     * account.
     */
    public Invited again(UUID accountId, Way way, @Nullable UUID by) {
        Account account = accounts.lockWithDeciders(accountId);
        if (account.passwordHash().isPresent()) {
            throw Refusal.of(Problem.ACCOUNT_ACTIVATED);
        }
        if (account.isSignatory()) {
            accounts.requireSignatory(by);
        }
        boolean made =
                account.making().madeBy().filter(maker -> maker.equals(by)).isPresent();
        if (account.isOperator() && way == Way.BY_HAND && !made) {
            throw Refusal.ofField("delivery", Problem.INVALID_INPUT);
        }
        return send(account, way);
    }

    private Invited send(Account account, Way way) {
        Secret secret = tickets.addActivation(account);
        switch (way) {
            case MAIL -> courier.mailLink(account, TicketKind.ACTIVATION, secret);
            case SMS -> courier.textLink(account, TicketKind.ACTIVATION, secret);
            case BY_HAND -> {
                return new Invited(account.id(), Optional.of(courier.link(TicketKind.ACTIVATION, secret)));
            }
        }
        return new Invited(account.id(), Optional.empty());
    }
}
