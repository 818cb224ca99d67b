package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.identity.Passwords.Turn;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tokens.TokenIssuer;

/**
 * Signs somebody in. A stranger learns nothing: whether the organisation or the account is unknown, disabled or locked,
 * whether password or code was wrong, the answer is the same, and a password has been hashed before it comes.
 */
@Singleton
public class SignIn {
    private final Passwords passwords;
    private final Tenants tenants;
    private final AdmitSignIn admission;
    private final JudgeSignIn judgement;
    private final TokenIssuer tokens;

    @Inject
    public SignIn(
            Passwords passwords, Tenants tenants, AdmitSignIn admission, JudgeSignIn judgement, TokenIssuer tokens) {
        this.passwords = passwords;
        this.tenants = tenants;
        this.admission = admission;
        this.judgement = judgement;
        this.tokens = tokens;
    }

    /** Begins no transaction of its own: the password is hashed between two short ones. */
    public SignInOutcome signIn(Credentials shown) {
        return passwords.inTurn(turn -> verdict(turn, shown)).outcome(tokens);
    }

    private Verdict verdict(Turn turn, Credentials shown) {
        Optional<Tenant> tenant =
                tenants.bySlugAcrossTenants(shown.organisation().strip());
        if (tenant.isEmpty()) {
            turn.matches(Optional.empty(), shown.password());
            return new Verdict.Failed();
        }
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.get().id())) {
            Attempt attempt = Contention.retried(() -> admission.admit(shown));
            boolean right = turn.matches(attempt.hash().filter(hash -> attempt.admitted()), shown.password());
            return attempt.admitted()
                    ? Contention.retried(() -> judgement.judge(attempt, right, shown))
                    : new Verdict.Failed();
        }
    }
}
