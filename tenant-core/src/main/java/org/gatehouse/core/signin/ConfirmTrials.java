package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Counts how often somebody who is signed in gives a wrong password. */
@UseCase
public class ConfirmTrials {
    private final Rows rows;
    private final Accounts accounts;
    private final SignInLimits limits;

    @Inject
    public ConfirmTrials(Rows rows, Accounts accounts, SignInLimits limits) {
        this.rows = rows;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** The hash to compare with; empty where the password may not be looked at now. */
    Optional<String> begin(UUID accountId) {
        Account account = accounts.get(accountId);
        boolean admitted = limits.beginConfirming(account.email());
        rows.flush();
        return account.passwordHash().filter(hash -> admitted);
    }

    void succeed(UUID accountId) {
        limits.confirmed(accounts.get(accountId).email());
    }
}
