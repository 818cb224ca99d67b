package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.tenancy.UseCase;

/** Sends what a forgotten password needs, if there is such an account and it was not asked for too often. */
@UseCase
public class SendReset {
    private final Accounts accounts;
    private final PasswordTickets tickets;
    private final Courier courier;

    @Inject
    public SendReset(Accounts accounts, PasswordTickets tickets, Courier courier) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.courier = courier;
    }

    void byMail(String email, SourceNetwork source) {
        open(email, TicketKind.RESET_LINK, source)
                .ifPresent(
                        account -> courier.mailLink(account, TicketKind.RESET_LINK, tickets.addLink(account, source)));
    }

    /** Whoever may sign gets none: whose telephone it is, administrators say. */
    void bySms(String email, SourceNetwork source) {
        open(email, TicketKind.RESET_CODE, source)
                .filter(account -> !account.isSignatory())
                .ifPresent(account -> courier.phone(account)
                        .ifPresent(number -> courier.textCode(account, number, tickets.addCode(account, source))));
    }

    private Optional<Account> open(String email, TicketKind kind, SourceNetwork source) {
        return accounts.byEmail(email)
                .map(account -> accounts.lock(account.id()))
                .filter(accounts::isOpen)
                .filter(account -> tickets.mayAdd(account, kind, source));
    }
}
