package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.sessions.SignOut;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Whoever could sign for a tenant is gone. The operator takes the role away, which stays on the tenant's record; an
 * administrator names the next.
 */
@UseCase
public class ReleaseSignatories {
    private static final Logger LOG = System.getLogger(ReleaseSignatories.class.getName());

    private final Rows rows;
    private final Accounts accounts;
    private final SignOut signOut;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public ReleaseSignatories(Rows rows, Accounts accounts, SignOut signOut, Tenants tenants, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.signOut = signOut;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @param by an operator */
    public void release(String reason, UUID by) {
        accounts.lockSignatories().forEach(account -> {
            rows.add(new SignatoryRelease(account, reason, by, clock.instant()));
            release(account);
            signOut.everywhere(account.id());
            LOG.log(Level.INFO, "account {0} signs no more, decided by operator {1}", account.id(), by);
        });
    }

    /** Whose account was for nothing else cannot use it any more. */
    private void release(Account account) {
        Details details = account.details();
        Set<AccountRole> left = EnumSet.copyOf(details.roles());
        left.remove(AccountRole.TENANT_SIGNATORY);
        if (left.isEmpty()) {
            account.disable(clock.instant());
        } else {
            Details others = new Details(left, details.person(), details.site(), details.language());
            account.change(others, tenants.current(), null, clock.instant());
        }
    }
}
