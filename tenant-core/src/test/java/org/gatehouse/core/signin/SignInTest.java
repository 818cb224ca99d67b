package org.gatehouse.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Set;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.signin.SignInOutcome.SignedIn;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in. How often one may try is {@link SignInLimitsTest}'s. */
class SignInTest {
    private static final String EMAIL = "admin@example.org";

    private final IdentityBench bench = new IdentityBench();
    private Tenant tenant;
    private Account account;

    @BeforeEach
    void a_tenant_with_an_account() {
        tenant = bench.newTenant();
        account = bench.newAccount(tenant, EMAIL, AccountRole.TENANT_ADMIN);
    }

    @Test
    void organisation_address_and_password_let_in() throws Exception {
        SignedIn in = (SignedIn) bench.signIn.signIn(credentials(tenant, EMAIL, PASSWORD));

        JWTClaimsSet claims = claims(in);
        assertThat(in.code()).isEqualTo("signed-in");
        assertThat(claims.getSubject()).isEqualTo(account.id().toString());
        assertThat(claims.getStringClaim("tid")).isEqualTo(tenant.id().toString());
        assertThat(claims.getStringListClaim("groups")).containsExactly("tenant-admin");
        assertThat(bench.renewal.renew(in.tokens().refresh().text())).isNotNull();
    }

    @Test
    void the_address_may_be_written_in_capitals_and_with_blanks() {
        assertThat(bench.signIn.signIn(credentials(tenant, " Admin@Example.ORG ", PASSWORD)))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void a_hosts_token_says_which_person_it_is() throws Exception {
        Account host = bench.newAccount(tenant, "host@example.org", AccountRole.HOST);

        SignedIn in = (SignedIn) bench.signIn.signIn(credentials(tenant, "host@example.org", PASSWORD));

        assertThat(claims(in).getStringClaim("per"))
                .isEqualTo(host.personId().orElseThrow().toString());
    }

    @Test
    void a_wrong_password_is_refused() {
        assertRefused(credentials(tenant, EMAIL, "another long password"));
    }

    @Test
    void an_unknown_account_is_refused_alike() {
        assertRefused(credentials(tenant, "nobody@example.org", PASSWORD));
        assertRefused(credentials(tenant, "no address at all", PASSWORD));
    }

    @Test
    void an_unknown_organisation_is_refused_alike() {
        Tenant unknown = new Tenant("unknown-organisation", "-", false, false, bench.clock.instant());

        assertRefused(credentials(unknown, EMAIL, PASSWORD));
    }

    @Test
    void one_tenants_account_does_not_open_another_tenant() {
        assertRefused(credentials(bench.newTenant(), EMAIL, PASSWORD));
    }

    @Test
    void the_same_address_has_an_account_in_each_tenant() throws Exception {
        Tenant other = bench.newTenant();
        Account there = bench.newAccount(other, EMAIL, AccountRole.RECEPTIONIST);

        SignedIn in = (SignedIn) bench.signIn.signIn(credentials(other, EMAIL, PASSWORD));

        assertThat(claims(in).getSubject()).isEqualTo(there.id().toString());
    }

    @Test
    void a_disabled_account_is_refused_alike() {
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Account.class, account.id()).orElseThrow().disable(bench.clock.instant()));

        assertRefused(credentials(tenant, EMAIL, PASSWORD));
    }

    @Test
    void who_has_left_is_refused_alike() {
        Account host = bench.newAccount(tenant, "host@example.org", AccountRole.HOST);
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Employee.class, host.personId().orElseThrow())
                        .orElseThrow()
                        .leave(bench.clock.instant()));

        assertRefused(credentials(tenant, "host@example.org", PASSWORD));
    }

    @Test
    void an_account_without_a_password_is_refused_alike() {
        Account fresh = bench.in(
                tenant,
                () -> new Account(
                        Email.parse("email", "fresh@example.org"),
                        new Account.Details(Set.of(AccountRole.RECEPTIONIST), null, null, "en"),
                        tenant,
                        bench.clock.instant()));
        bench.database.doAs(tenant.id(), rows -> rows.add(fresh));

        assertRefused(credentials(tenant, "fresh@example.org", ""));
    }

    @Test
    void what_was_shown_does_not_show_itself_in_a_log() {
        assertThat(credentials(tenant, EMAIL, PASSWORD).toString()).isEqualTo("Credentials[…]");
    }

    private void assertRefused(Credentials shown) {
        assertThatThrownBy(() -> bench.signIn.signIn(shown)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.SIGN_IN_FAILED);
            assertThat(refusal.details()).isEmpty();
            assertThat(refusal.field()).isNull();
        });
    }

    private static JWTClaimsSet claims(SignedIn in) throws Exception {
        return SignedJWT.parse(in.tokens().access().text()).getJWTClaimsSet();
    }
}
