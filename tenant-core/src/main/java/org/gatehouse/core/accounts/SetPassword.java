package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.sessions.SignOut;
import org.gatehouse.core.tenancy.UseCase;

/** Puts a new password in force and signs the account out everywhere. */
@UseCase
public class SetPassword {
    private final Accounts accounts;
    private final SignOut signOut;

    @Inject
    public SetPassword(Accounts accounts, SignOut signOut) {
        this.accounts = accounts;
        this.signOut = signOut;
    }

    String emailOf(UUID accountId) {
        return accounts.get(accountId).email();
    }

    void set(UUID accountId, String hash) {
        Account account = accounts.lock(accountId);
        account.choosePassword(hash);
        signOut.everywhere(accountId);
    }
}
