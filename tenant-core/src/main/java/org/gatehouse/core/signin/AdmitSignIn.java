package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Decides whether a password may be looked at, and finds what it is compared with. */
@UseCase
public class AdmitSignIn {
    private final Rows rows;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final SignInLimits limits;

    @Inject
    public AdmitSignIn(Rows rows, Accounts accounts, KnownDevices devices, SignInLimits limits) {
        this.rows = rows;
        this.accounts = accounts;
        this.devices = devices;
        this.limits = limits;
    }

    Attempt admit(Credentials shown) {
        Optional<Account> account = accounts.byEmail(shown.email()).filter(accounts::isOpen);
        UUID device = account.flatMap(found -> devices.find(found.id(), shown.device()))
                .map(KnownDevice::id)
                .orElse(null);
        SignInTallies.Key counter = device == null
                ? SignInTallies.fromSource(shown.email(), shown.source())
                : SignInTallies.fromDevice(shown.email(), device);
        boolean admitted = limits.begin(shown, counter, device == null);
        rows.flush();
        return new Attempt(admitted, counter, device, account.map(Account::id), account.flatMap(Account::passwordHash));
    }
}
