package org.gatehouse.core.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.BeforeEach;

/** An account that is signed in. */
abstract class SessionBench {
    static final Duration SECOND = Duration.ofSeconds(1);

    final IdentityBench bench = new IdentityBench();
    Tenant tenant;
    Account account;
    String first;

    @BeforeEach
    void somebody_signed_in() {
        tenant = bench.newTenant();
        account = bench.newAccount(tenant, "admin@example.org", AccountRole.TENANT_ADMIN);
        first = open(account);
    }

    String open(Account who) {
        return bench.database.as(
                tenant.id(),
                rows -> new Sessions(rows, bench.master, bench.clock)
                        .open(who, Browser.FIREFOX)
                        .refresh()
                        .text());
    }

    String renew(String token) {
        return bench.renewal.renew(token).refresh().text();
    }

    void assertEnded(String token) {
        assertThatThrownBy(() -> renew(token))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.SIGN_IN_REQUIRED));
    }

    Session onlySession() {
        return bench.database.as(
                tenant.id(), rows -> rows.where(Session.class, "1 = 1").getSingleResult());
    }

    static JWTClaimsSet claims(SessionTokens tokens) throws Exception {
        return SignedJWT.parse(tokens.access().text()).getJWTClaimsSet();
    }
}
