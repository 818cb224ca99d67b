package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import java.util.Objects;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.identity.SecondFactor;
import org.gatehouse.core.sessions.Sessions;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** What comes of a try once the password has been looked at. The account is locked: no one-time code works twice. */
@UseCase
public class JudgeSignIn {
    private final Rows rows;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Tenants tenants;

    @Inject
    public JudgeSignIn(
            Rows rows,
            Accounts accounts,
            SecondFactor factor,
            KnownDevices devices,
            Sessions sessions,
            SignInLimits limits,
            Tenants tenants) {
        this.rows = rows;
        this.accounts = accounts;
        this.factor = factor;
        this.devices = devices;
        this.sessions = sessions;
        this.limits = limits;
        this.tenants = tenants;
    }

    Verdict judge(Attempt attempt, boolean passwordRight, Credentials shown) {
        Verdict verdict = attempt.account()
                .filter(id -> passwordRight)
                .map(accounts::lock)
                .filter(account ->
                        accounts.isOpen(account) && account.passwordHash().equals(attempt.hash()))
                .map(account -> admit(account, shown))
                .orElseGet(Verdict.Failed::new);
        verdict.count(limits, attempt, shown);
        rows.flush();
        return verdict;
    }

    private Verdict admit(Account account, Credentials shown) {
        if (account.hasSecondFactor()) {
            if (!shown.hasCode()) {
                return new Verdict.CodeMissing();
            }
            if (!factor.accepts(account, Objects.requireNonNull(shown.code()))) {
                return new Verdict.Failed();
            }
        } else if (Accounts.needsSecondFactor(account, tenants.current().settings())) {
            return new Verdict.FactorMissing(account);
        }
        return new Verdict.Admitted(
                sessions.open(account, shown.browser()), devices.remember(account.id(), shown.device()));
    }
}
