package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.UseCase;

/** Sends what a forgotten password needs, if there is such an account: at most three times an hour and six a day. */
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

    void byMail(String email) {
        open(email)
                .filter(account -> tickets.mayAdd(account, TicketKind.RESET_LINK))
                .ifPresent(account -> courier.mailLink(
                        account, TicketKind.RESET_LINK, tickets.addLink(account, TicketKind.RESET_LINK)));
    }

    void bySms(String email) {
        open(email)
                .filter(account -> tickets.mayAdd(account, TicketKind.RESET_CODE))
                .ifPresent(account -> courier.phone(account)
                        .ifPresent(number -> courier.textCode(account, number, tickets.addCode(account))));
    }

    private Optional<Account> open(String email) {
        return accounts.byEmail(email)
                .map(account -> accounts.lock(account.id()))
                .filter(accounts::isOpen);
    }
}
