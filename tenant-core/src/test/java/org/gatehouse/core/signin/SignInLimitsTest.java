package org.gatehouse.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/**
 * Who is locked out, for how long, and who is not. Where the password itself does not matter, the two database parts
 * are called without hashing one.
 */
class SignInLimitsTest extends AdmissionBench {
    private static final String WRONG = "another long password";

    @Test
    void three_wrong_passwords_lock_the_account_for_their_source() {
        fail(right, 3);

        assertThat(signsIn(right)).isFalse();
    }

    @Test
    void two_wrong_passwords_do_not() {
        fail(right, 2);

        assertThat(signsIn(right)).isTrue();
    }

    @Test
    void the_limit_is_the_tenants_own() {
        Tenant patient = bench.newTenant(IdentityBench.settings(5, false));
        bench.newAccount(patient, EMAIL, AccountRole.TENANT_ADMIN);
        Credentials there = credentials(patient, EMAIL, PASSWORD);

        fail(there, 4);
        assertThat(tries(there)).isTrue();
        assertThat(tries(there)).isFalse();
    }

    @Test
    void a_lock_ends_after_a_minute_and_then_doubles_up_to_fifteen() {
        fail(right, 3);

        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            bench.clock.advance(MINUTE.multipliedBy(minutes).minusMillis(1));
            assertThat(tries(right)).as("before %d minutes", minutes).isFalse();
            bench.clock.advance(Duration.ofMillis(1));
            assertThat(tries(right)).as("after %d minutes", minutes).isTrue();
        }
    }

    @Test
    void a_try_while_locked_does_not_prolong_the_lock() {
        fail(right, 3);
        bench.clock.advance(Duration.ofSeconds(59));
        assertThat(tries(right)).isFalse();

        bench.clock.advance(Duration.ofSeconds(1));

        assertThat(signsIn(right)).isTrue();
    }

    @Test
    void twelve_quiet_hours_forget_everything() {
        fail(right, 3);

        bench.clock.advance(Duration.ofHours(12));

        fail(right, 2);
        assertThat(signsIn(right)).isTrue();
    }

    @Test
    void signing_in_forgets_everything() {
        fail(right, 2);
        assertThat(signsIn(right)).isTrue();

        fail(right, 2);

        assertThat(signsIn(right)).isTrue();
    }

    @Test
    void an_address_without_an_account_is_counted_just_the_same() {
        Credentials nobody = credentials(tenant, "nobody@example.org", PASSWORD);

        assertThat(tries(nobody)).isTrue();
        assertThat(tries(nobody)).isTrue();
        assertThat(tries(nobody)).isTrue();
        assertThat(tries(nobody)).isFalse();
    }

    @Test
    void a_locked_answer_is_the_answer_to_a_wrong_password() {
        Refusal wrong = refusal(
                new Credentials(right.organisation(), EMAIL, WRONG, null, right.source(), null, right.browser()));
        fail(right, 2);

        Refusal locked = refusal(right);

        assertThat(locked.problem()).isEqualTo(wrong.problem()).isEqualTo(Problem.SIGN_IN_FAILED);
        assertThat(locked.details()).isEqualTo(wrong.details()).isEmpty();
    }

    @Test
    void another_source_is_not_locked() {
        fail(right, 3);

        assertThat(signsIn(IdentityBench.from(right, "203.0.113.9"))).isTrue();
    }

    @Test
    void the_next_address_of_the_same_network_is_no_other_source() {
        fail(right, 3);

        assertThat(tries(IdentityBench.from(right, "198.51.100.200"))).isFalse();
    }

    @Test
    void another_account_is_not_locked() {
        bench.newAccount(tenant, "colleague@example.org", AccountRole.RECEPTIONIST);
        fail(right, 3);

        assertThat(signsIn(credentials(tenant, "colleague@example.org", PASSWORD)))
                .isTrue();
    }

    @Test
    void the_same_address_at_another_tenant_is_not_locked() {
        Tenant other = bench.newTenant();
        bench.newAccount(other, EMAIL, AccountRole.TENANT_ADMIN);
        fail(right, 3);

        assertThat(signsIn(credentials(other, EMAIL, PASSWORD))).isTrue();
    }

    @Test
    void strangers_from_everywhere_are_slowed_down_above_ten_times_the_limit() {
        failFromMany(30);

        assertThat(tries(IdentityBench.from(right, "203.0.113.9"))).isFalse();
        bench.clock.advance(MINUTE);
        assertThat(tries(IdentityBench.from(right, "203.0.113.9"))).isTrue();
    }

    @Test
    void slowed_down_is_never_more_than_a_minute() {
        failFromMany(30);
        for (int i = 0; i < 10; i++) {
            bench.clock.advance(MINUTE);
            fail(IdentityBench.from(right, "10.77." + i + ".1"), 1);
        }

        bench.clock.advance(MINUTE);

        assertThat(signsIn(IdentityBench.from(right, "203.0.113.9"))).isTrue();
    }

    @Test
    void a_network_that_tries_many_accounts_is_stopped_for_a_minute() {
        for (int i = 0; i < 20; i++) {
            fail(credentials(tenant, "employee" + i + "@example.org", WRONG), 1);
        }

        assertThat(tries(credentials(tenant, "employee20@example.org", WRONG))).isFalse();
        assertThat(tries(IdentityBench.from(right, "203.0.113.9"))).isTrue();
        bench.clock.advance(MINUTE);
        assertThat(tries(credentials(tenant, "employee20@example.org", WRONG))).isTrue();
    }

    @Test
    void a_whole_office_that_signs_in_at_the_same_moment_is_not_stopped() {
        Map<Credentials, Attempt> office = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            String email = "employee" + i + "@example.org";
            bench.newAccount(tenant, email, AccountRole.RECEPTIONIST);
            Credentials one = credentials(tenant, email, PASSWORD);
            office.put(one, admit(one));
        }

        assertThat(office)
                .allSatisfy(
                        (one, attempt) -> assertThat(judge(attempt, true, one)).isInstanceOf(Verdict.Admitted.class));
    }

    @Test
    void of_many_tries_at_once_no_more_are_looked_at_than_the_limit() throws Exception {
        List<Attempt> attempts = Together.run(20, () -> admit(right));

        assertThat(attempts).filteredOn(Attempt::admitted).hasSize(3);
    }

    @Test
    void an_administrator_unlocks() {
        fail(right, 3);

        bench.doIn(tenant, () -> bench.change.unlock(account.id()));

        assertThat(signsIn(right)).isTrue();
    }

    @Test
    void the_counters_tell_neither_whom_nor_where() {
        fail(right, 1);

        List<byte[]> who = bench.database.as(
                tenant.id(),
                rows -> rows.query("select x.who from SignInTally x where x.tenantId = :tenant", byte[].class)
                        .getResultList());

        assertThat(who).isNotEmpty().allSatisfy(hash -> assertThat(hash).hasSize(32));
    }

    private Refusal refusal(Credentials shown) {
        try {
            bench.signIn.signIn(shown);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("let in");
    }
}
