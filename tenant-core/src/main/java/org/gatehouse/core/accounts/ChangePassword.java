package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.core.identity.PasswordRules;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.signin.ConfirmPassword;
import org.gatehouse.core.tenancy.Tenants;

/** Somebody who is signed in and knows their password chooses another. */
@Singleton
public class ChangePassword {
    private final ConfirmPassword confirmation;
    private final Passwords passwords;
    private final SetPassword setting;
    private final Tenants tenants;

    @Inject
    public ChangePassword(ConfirmPassword confirmation, Passwords passwords, SetPassword setting, Tenants tenants) {
        this.confirmation = confirmation;
        this.passwords = passwords;
        this.setting = setting;
        this.tenants = tenants;
    }

    public void change(UUID accountId, String current, String chosen) {
        confirmation.require(accountId, "current", current);
        PasswordRules.require(chosen, setting.emailOf(accountId), tenants.current());
        setting.set(accountId, passwords.hash(chosen));
    }
}
