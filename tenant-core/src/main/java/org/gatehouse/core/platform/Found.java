package org.gatehouse.core.platform;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.gatehouse.core.accounts.InviteAccount;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** A tenant and its first account, in one transaction of the tenant that is about to be. */
@UseCase
public class Found {
    private final Rows rows;
    private final Tenants tenants;
    private final Accounts accounts;
    private final SetupSecrets secrets;
    private final InviteAccount invitation;
    private final Clock clock;

    @Inject
    public Found(
            Rows rows,
            Tenants tenants,
            Accounts accounts,
            SetupSecrets secrets,
            InviteAccount invitation,
            Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.accounts = accounts;
        this.secrets = secrets;
        this.invitation = invitation;
        this.clock = clock;
    }

    /** The operator's own tenant, for whoever holds the setup secret. */
    void operator(Secret shown, Tenant tenant, Founding founding, String passwordHash) {
        if (!secrets.useAcrossTenants(shown)) {
            throw Refusal.of(Problem.LINK_NOT_VALID);
        }
        tenants.add(tenant);
        rows.flush();
        Account first = new Account(
                founding.email(),
                new Account.Details(Set.of(AccountRole.OPERATOR), null, null, founding.language()),
                tenant,
                clock.instant());
        first.choosePassword(passwordHash);
        rows.add(first);
        rows.flush();
    }

    /** A customer's; its administrator is invited. */
    Invited customer(Tenant tenant, Founding founding) {
        tenants.add(tenant);
        rows.flush();
        Account.Details admin = new Account.Details(Set.of(AccountRole.TENANT_ADMIN), null, null, founding.language());
        return invitation.invite(founding.email(), admin, Way.BY_HAND, null);
    }

    /** A new link for the first administrator, who has not used the one before. */
    Invited again() {
        Account first = accounts.first().orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return invitation.again(first.id(), Way.BY_HAND, null);
    }
}
