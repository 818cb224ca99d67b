package org.gatehouse.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.signin.SignInOutcome;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the first operator gets in. Operators of other tests step aside meanwhile. */
class FirstRunTest {
    private final IdentityBench bench = new IdentityBench();
    private final SetupSecrets secrets = bench.container.useCase(SetupSecrets.class, bench.entityManager, bench.clock);
    private final FirstRun firstRun = new FirstRun(
            secrets,
            bench.container.useCase(
                    Found.class, bench.rows, bench.tenants, bench.accounts, secrets, bench.invitation, bench.clock),
            bench.passwords,
            IdentityBench.PUBLIC_URL,
            bench.clock);
    private final Founding founding = new Founding(
            Slug.parse("slug", "op-" + UUID.randomUUID().toString().substring(0, 8)),
            "Operator",
            Email.parse("email", "first@example.org"),
            "en");

    @BeforeEach
    @AfterEach
    void no_operator() {
        bench.database.run(open ->
                open.createQuery("update Tenant t set t.operator = false").executeUpdate());
    }

    @Test
    void without_an_operator_there_is_a_link_with_its_secret_in_the_fragment() {
        assertThat(firstRun.setupLink().orElseThrow()).matches("https://gatehouse\\.example/setup/#[\\w-]{24}");
    }

    @Test
    void the_link_founds_the_operator_who_then_enrols_a_second_factor() {
        TenantId tenant = firstRun.setUp(secret(), founding, PASSWORD);

        Tenant operator = bench.database.call(open -> open.find(Tenant.class, tenant.value()));
        assertThat(operator.isOperator()).isTrue();
        assertThat(bench.signIn.signIn(credentials(operator, "first@example.org", PASSWORD)))
                .isInstanceOf(SignInOutcome.EnrolmentRequired.class);
    }

    @Test
    void afterwards_there_is_no_link() {
        firstRun.setUp(secret(), founding, PASSWORD);

        assertThat(firstRun.setupLink()).isEmpty();
    }

    @Test
    void the_link_works_once() {
        Secret secret = secret();
        firstRun.setUp(secret, founding, PASSWORD);

        assertRefused(Problem.LINK_NOT_VALID, () -> firstRun.setUp(secret, founding, PASSWORD));
    }

    @Test
    void of_two_with_one_link_one_founds() throws Exception {
        Secret secret = secret();

        List<Boolean> founded = Together.run(3, () -> {
            try {
                firstRun.setUp(secret, founding, PASSWORD);
                return true;
            } catch (Refusal no) {
                return false;
            }
        });

        assertThat(founded).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void the_next_start_replaces_the_link() {
        Secret before = secret();
        Secret after = secret();

        assertRefused(Problem.LINK_NOT_VALID, () -> firstRun.setUp(before, founding, PASSWORD));
        firstRun.setUp(after, founding, PASSWORD);
    }

    @Test
    void the_link_works_for_a_day() {
        Secret secret = secret();

        bench.clock.advance(Duration.ofHours(24));

        assertRefused(Problem.LINK_NOT_VALID, () -> firstRun.setUp(secret, founding, PASSWORD));
    }

    @Test
    void an_invented_secret_founds_nothing() {
        secret();

        assertRefused(Problem.LINK_NOT_VALID, () -> firstRun.setUp(Secret.random(), founding, PASSWORD));
    }

    @Test
    void a_weak_password_does_not_use_up_the_link() {
        Secret secret = secret();
        assertRefused(Problem.PASSWORD_TOO_SHORT, () -> firstRun.setUp(secret, founding, "short"));

        firstRun.setUp(secret, founding, PASSWORD);
    }

    private Secret secret() {
        String link = firstRun.setupLink().orElseThrow();
        return new Secret(link.substring(link.indexOf('#') + 1));
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
