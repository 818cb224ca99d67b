package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sessions.SignOut;
import org.gatehouse.core.signin.SignInTallies;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Opens a ticket, and later closes it with the new password. Between the two the password is judged and hashed. */
@UseCase
public class RedeemTicket {
    private final Rows rows;
    private final Accounts accounts;
    private final PasswordTickets tickets;
    private final SignInTallies tallies;
    private final SignOut signOut;
    private final Clock clock;

    @Inject
    public RedeemTicket(
            Rows rows,
            Accounts accounts,
            PasswordTickets tickets,
            SignInTallies tallies,
            SignOut signOut,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.tickets = tickets;
        this.tallies = tallies;
        this.signOut = signOut;
        this.clock = clock;
    }

    /** A ticket that is good now, and whose it is. */
    record Opened(UUID ticket, String email) {}

    Optional<Opened> byLink(Secret link) {
        return tickets.byLink(link)
                .flatMap(ticket -> accounts.find(ticket.accountId())
                        .filter(account -> !accounts.isClosed(account))
                        .map(account -> new Opened(ticket.id(), account.email())));
    }

    /** A wrong code is counted, which is kept: no refusal here. */
    Optional<Opened> byCode(String email, String code) {
        return accounts.byEmail(email)
                .filter(accounts::isOpen)
                .map(account -> accounts.lock(account.id()))
                .flatMap(account -> tickets.byCode(account, code))
                .map(ticket -> new Opened(ticket.id(), Accounts.normalised(email)));
    }

    /** Sets the password, unlocks the account and signs it out everywhere. False if somebody was faster. */
    boolean close(Opened opened, String hash) {
        Optional<PasswordTicket> ticket = rows.find(PasswordTicket.class, opened.ticket());
        if (ticket.isEmpty()) {
            return false;
        }
        Account account = accounts.lock(ticket.get().accountId());
        boolean good = rows.lock(PasswordTicket.class, opened.ticket())
                .filter(still -> still.isGood(clock.instant()))
                .isPresent();
        if (!good || accounts.isClosed(account)) {
            return false;
        }
        tickets.forget(account);
        account.choosePassword(hash);
        signOut.everywhere(account.id());
        tallies.forgetAll(account.email());
        return true;
    }
}
