package org.gatehouse.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import java.time.Duration;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.BeforeEach;

/** An account, and strangers who try to sign in to it. */
abstract class AdmissionBench {
    static final String EMAIL = "admin@example.org";
    static final Duration MINUTE = Duration.ofMinutes(1);

    final IdentityBench bench = new IdentityBench();
    final AdmitSignIn admission =
            bench.container.useCase(AdmitSignIn.class, bench.rows, bench.accounts, bench.devices, bench.limits);
    final JudgeSignIn judgement = bench.container.useCase(
            JudgeSignIn.class,
            bench.rows,
            bench.accounts,
            bench.factor,
            bench.devices,
            bench.sessions,
            bench.limits,
            bench.tenants);
    Tenant tenant;
    Account account;
    Credentials right;

    @BeforeEach
    void an_account() {
        tenant = bench.newTenant();
        account = bench.newAccount(tenant, EMAIL, AccountRole.TENANT_ADMIN);
        right = credentials(tenant, EMAIL, PASSWORD);
    }

    /** Whether a password would be looked at now; the try counts as failed. */
    boolean tries(Credentials shown) {
        Attempt attempt = admit(shown);
        if (attempt.admitted()) {
            judge(attempt, false, shown);
        }
        return attempt.admitted();
    }

    void fail(Credentials shown, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(tries(shown)).isTrue();
        }
    }

    /** Each from a network of its own. */
    void failFromMany(int times) {
        for (int i = 0; i < times; i++) {
            tries(IdentityBench.from(right, "10.66." + i + ".1"));
        }
    }

    boolean signsIn(Credentials shown) {
        Attempt attempt = admit(shown);
        return attempt.admitted() && judge(attempt, true, shown) instanceof Verdict.Admitted;
    }

    Attempt admit(Credentials shown) {
        Tenant named = bench.tenants.bySlugAcrossTenants(shown.organisation()).orElseThrow();
        return bench.in(named, () -> Contention.retried(() -> admission.admit(shown)));
    }

    Verdict judge(Attempt attempt, boolean passwordRight, Credentials shown) {
        Tenant named = bench.tenants.bySlugAcrossTenants(shown.organisation()).orElseThrow();
        return bench.in(named, () -> Contention.retried(() -> judgement.judge(attempt, passwordRight, shown)));
    }
}
