package org.gatehouse.core.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** Ties an authenticator app to the account, in two steps: show the secret, then prove that the app has it. */
@UseCase
public class EnrolSecondFactor {
    private final Accounts accounts;
    private final SecondFactor factor;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public EnrolSecondFactor(Accounts accounts, SecondFactor factor, Tenants tenants, Clock clock) {
        this.accounts = accounts;
        this.factor = factor;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The secret to type, and the same as an address to scan. Shown once. */
    public record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    /** Whoever has a second factor already has it removed by an administrator first. */
    public Enrolment begin(UUID accountId) {
        Account account = accounts.lock(accountId);
        if (account.hasSecondFactor()) {
            throw Refusal.of(Problem.SECOND_FACTOR_ENROLLED);
        }
        TotpSecret secret = factor.begin(account);
        String issuer = "Gatehouse " + tenants.current().name();
        return new Enrolment(secret.text(), secret.uri(issuer, account.email()));
    }

    /** From here on every sign-in needs a code. Returns the recovery codes, which are shown once. */
    public List<String> confirm(UUID accountId, String code) {
        Account account = accounts.lock(accountId);
        if (account.hasSecondFactor()) {
            throw Refusal.of(Problem.SECOND_FACTOR_ENROLLED);
        }
        if (!factor.acceptsOneTime(account, code.replace(" ", ""))) {
            throw Refusal.ofField("code", Problem.CODE_NOT_VALID);
        }
        account.confirmSecondFactor(clock.instant());
        return factor.renewRecovery(account);
    }
}
