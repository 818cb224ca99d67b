package org.gatehouse.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.platform.OpenTenant.Opened;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new customer, and what an installation throws away. */
class OpenTenantTest {
    private final IdentityBench bench = new IdentityBench();
    private final OpenTenant opening = new OpenTenant(
            bench.tenants,
            bench.container.useCase(
                    Found.class,
                    bench.rows,
                    bench.tenants,
                    bench.accounts,
                    bench.container.useCase(SetupSecrets.class, bench.entityManager, bench.clock),
                    bench.invitation,
                    bench.clock),
            bench.clock);
    private final SweepIdentity sweep = bench.container.useCase(SweepIdentity.class, bench.entityManager, bench.clock);
    private final Founding founding = new Founding(
            Slug.parse("slug", "cu-" + UUID.randomUUID().toString().substring(0, 8)),
            "Customer",
            Email.parse("email", "first@example.org"),
            "da");

    @Test
    void a_customer_begins_with_an_administrator_who_activates_with_a_link() {
        Opened opened = opening.open(founding, true);

        bench.choice.withLink(secret(opened), PASSWORD);

        Tenant tenant =
                bench.tenants.bySlugAcrossTenants(founding.slug().text()).orElseThrow();
        assertThat(tenant.isPublicBody()).isTrue();
        assertThat(tenant.isOperator()).isFalse();
        assertThat(bench.signIn.signIn(credentials(tenant, "first@example.org", PASSWORD)))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void a_late_link_is_replaced() {
        Opened opened = opening.open(founding, false);
        bench.clock.advance(Duration.ofDays(2));
        assertRefused(Problem.LINK_NOT_VALID, () -> bench.choice.withLink(secret(opened), PASSWORD));

        bench.choice.withLink(secret(opening.inviteAgain(opened.tenant())), PASSWORD);

        assertRefused(Problem.ACCOUNT_ACTIVATED, () -> opening.inviteAgain(opened.tenant()));
    }

    @Test
    void a_short_name_is_taken_once() {
        opening.open(founding, false);

        assertRefused(Problem.SLUG_TAKEN, () -> opening.open(founding, false));
    }

    @Test
    void of_two_that_take_a_short_name_together_one_gets_it() throws Exception {
        List<Boolean> taken = Together.run(3, () -> {
            try {
                opening.open(founding, false);
                return true;
            } catch (Refusal no) {
                return false;
            }
        });

        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-ab", "ab-", "a--b", "Ab", "å-b", "a b", "a_b"})
    void short_names_are_lower_case_letters_digits_and_single_dashes(String text) {
        assertRefused(Problem.INVALID_INPUT, () -> Slug.parse("slug", text));
    }

    @Test
    void a_short_name_has_forty_characters_at_most() {
        assertThat(Slug.parse("slug", "a".repeat(40)).text()).hasSize(40);
        assertRefused(Problem.INVALID_INPUT, () -> Slug.parse("slug", "a".repeat(41)));
    }

    @Test
    void what_signing_in_leaves_behind_goes_when_nobody_needs_it() {
        Tenant tenant = bench.newTenant();
        bench.newAccount(tenant, "desk@example.org", AccountRole.RECEPTIONIST);
        assertRefused(
                Problem.SIGN_IN_FAILED, () -> bench.signIn.signIn(credentials(tenant, "nobody@example.org", PASSWORD)));
        bench.signIn.signIn(credentials(tenant, "desk@example.org", PASSWORD));
        bench.resetRequest.byMail(tenant.slug(), "desk@example.org", SourceNetwork.of("198.51.100.7"));
        assertThat(left(tenant)).isEqualTo(6);

        sweep.sweepAcrossTenants();
        assertThat(left(tenant)).isEqualTo(6);

        bench.clock.advance(Duration.ofDays(8));
        sweep.sweepAcrossTenants();
        assertThat(left(tenant)).as("the device stays known").isEqualTo(1);

        bench.clock.advance(Duration.ofDays(180));
        sweep.sweepAcrossTenants();
        assertThat(left(tenant)).isZero();
    }

    private long left(Tenant tenant) {
        return bench.database.as(tenant.id(), rows -> {
            long sum = 0;
            for (String type : new String[] {"SignInTally", "Session", "KnownDevice", "PasswordTicket"}) {
                sum += rows.query("select count(x) from " + type + " x where x.tenantId = :tenant", Long.class)
                        .getSingleResult();
            }
            return sum;
        });
    }

    private static Secret secret(Opened opened) {
        String link = opened.administrator().link().orElseThrow();
        return new Secret(link.substring(link.indexOf('#') + 1));
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
