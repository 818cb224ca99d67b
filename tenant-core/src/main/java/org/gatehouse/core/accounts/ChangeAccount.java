package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Account.Details;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.identity.SecondFactor;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sessions.SignOut;
import org.gatehouse.core.signin.SignInTallies;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** What an administrator does to an account. Whose roles or person change signs in anew: no old token undoes it. */
@UseCase
public class ChangeAccount {
    private static final Logger LOG = System.getLogger(ChangeAccount.class.getName());

    private final Rows rows;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final SignOut signOut;
    private final SignInTallies tallies;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public ChangeAccount(
            Rows rows,
            Accounts accounts,
            SecondFactor factor,
            SignOut signOut,
            SignInTallies tallies,
            Tenants tenants,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.factor = factor;
        this.signOut = signOut;
        this.tallies = tallies;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Who may sign is decided by those who may.
     *
     * @param version which the change is based on
     */
    public void change(UUID id, long version, Details details, boolean disabled, UUID by) {
        Account account = accounts.lockWithDeciders(id);
        if (account.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        accounts.requireKnown(details);
        boolean signed = account.isSignatory();
        boolean signs = details.roles().contains(AccountRole.TENANT_SIGNATORY);
        if (signed != signs || (signs && account.isDisabled() != disabled)) {
            accounts.requireSignatory(by);
            LOG.log(Level.INFO, "account {0} signs: {1}, decided by {2}", id, signs && !disabled, by);
        }
        boolean sameCaller = account.roles().equals(details.roles())
                && account.personId().equals(Optional.ofNullable(details.person()));
        account.change(details, tenants.current(), by, clock.instant());
        if (disabled) {
            account.disable(clock.instant());
            signOut.everywhere(id);
        } else {
            account.enable();
            if (!sameCaller) {
                signOut.everywhere(id);
            }
        }
        rows.flush();
        accounts.requireAdministrator();
    }

    /** Forgets the failed sign-ins: its owner need not wait any longer. */
    public void unlock(UUID id) {
        tallies.forgetAll(accounts.get(id).email());
    }

    /**
     * For somebody who has lost their telephone. It signs them out; where a second factor is a duty, they enrol anew.
     */
    public void removeSecondFactor(UUID id) {
        factor.remove(accounts.lock(id));
        signOut.everywhere(id);
    }
}
