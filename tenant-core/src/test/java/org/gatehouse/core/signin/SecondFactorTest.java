package org.gatehouse.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;
import static org.gatehouse.core.testing.IdentityBench.withCode;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.identity.EnrolSecondFactor.Enrolment;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.signin.SignInOutcome.SecondFactorRequired;
import org.gatehouse.core.signin.SignInOutcome.SignedIn;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Enrolling a second factor and signing in with it. */
class SecondFactorTest {
    private static final String EMAIL = "admin@example.org";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final IdentityBench bench = new IdentityBench();
    private Tenant tenant;
    private Account account;
    private Credentials right;

    @BeforeEach
    void an_account() {
        use(bench.newTenant(), AccountRole.TENANT_ADMIN);
    }

    private void use(Tenant of, AccountRole role) {
        tenant = of;
        account = bench.newAccount(tenant, EMAIL, role);
        right = credentials(tenant, EMAIL, PASSWORD);
    }

    @Test
    void an_enrolment_shows_a_secret_to_type_and_one_to_scan() {
        Enrolment enrolment = begin();

        assertThat(enrolment.secret()).matches("[A-Z2-7]{32}");
        assertThat(enrolment.uri())
                .startsWith("otpauth://totp/Gatehouse%20Test:admin%40example.org?secret=" + enrolment.secret());
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
    }

    @Test
    void the_secret_is_sealed_in_the_database() {
        Enrolment enrolment = begin();

        byte[] stored = bench.database.as(
                tenant.id(),
                rows -> rows.query("select x.totpSecret from Account x where x.tenantId = :tenant", byte[].class)
                        .getSingleResult());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(enrolment.secret());
    }

    @Test
    void an_unconfirmed_enrolment_changes_nothing() {
        begin();

        assertThat(bench.signIn.signIn(right)).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_wrong_code_does_not_confirm() {
        begin();

        assertThatThrownBy(() -> confirm("000000"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.CODE_NOT_VALID));
        assertThat(bench.read(account).hasSecondFactor()).isFalse();
    }

    @Test
    void confirmed_the_password_alone_is_not_enough() {
        enrol();

        SignInOutcome outcome = bench.signIn.signIn(right);

        assertThat(outcome).isInstanceOf(SecondFactorRequired.class);
        assertThat(outcome.code()).isEqualTo("second-factor-required");
    }

    @Test
    void a_code_lets_in() {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP);

        assertThat(signIn(code(enrolment))).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_code_that_confirmed_does_not_sign_in() {
        Enrolment enrolment = enrol();

        assertRefused(code(enrolment));
    }

    @Test
    void a_code_is_not_accepted_twice() {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP);
        String code = code(enrolment);
        signIn(code);

        assertRefused(code);
        bench.clock.advance(STEP);
        assertThat(signIn(code(enrolment))).isInstanceOf(SignedIn.class);
    }

    @Test
    void an_earlier_code_is_not_accepted_after_a_later_one() {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP);
        String earlier = code(enrolment);
        bench.clock.advance(STEP);
        signIn(code(enrolment));

        assertRefused(earlier);
    }

    @Test
    void of_two_with_the_same_code_at_the_same_moment_one_is_let_in() throws Exception {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP);
        String code = code(enrolment);

        List<Boolean> in = Together.run(3, () -> {
            try {
                return signIn(code) instanceof SignedIn;
            } catch (Refusal no) {
                return false;
            }
        });

        assertThat(in).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void a_clock_one_step_off_is_tolerated_two_are_not() {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP.multipliedBy(5));
        String code = code(enrolment);

        bench.clock.advance(STEP.multipliedBy(2));
        assertRefused(code);
        bench.clock.advance(STEP.negated());
        assertThat(signIn(code)).isInstanceOf(SignedIn.class);
    }

    @Test
    void wrong_codes_lock_like_wrong_passwords() {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP);
        assertRefused("000001");
        assertRefused("000002");
        assertRefused("000003");

        assertRefused(code(enrolment));
    }

    @Test
    void a_right_password_without_a_code_neither_counts_nor_forgets() {
        Enrolment enrolment = enrol();
        bench.clock.advance(STEP);
        assertRefused("000001");
        assertRefused("000002");
        for (int i = 0; i < 4; i++) {
            assertThat(bench.signIn.signIn(right)).isInstanceOf(SecondFactorRequired.class);
        }

        assertRefused("000003");

        assertRefused(code(enrolment));
        assertThat(bench.signIn.signIn(withCode(IdentityBench.from(right, "203.0.113.9"), code(enrolment))))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void each_of_eight_recovery_codes_lets_in_once() {
        List<String> recovery = confirm(code(begin()));
        assertThat(recovery)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}"));

        assertThat(signIn(recovery.get(0))).isInstanceOf(SignedIn.class);
        assertRefused(recovery.get(0));
        assertThat(signIn(recovery.get(7).toLowerCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void recovery_codes_are_another_accounts_wrong_codes() {
        List<String> recovery = confirm(code(begin()));
        bench.newAccount(tenant, "colleague@example.org", AccountRole.RECEPTIONIST);
        Credentials colleague = credentials(tenant, "colleague@example.org", PASSWORD);
        Account other = bench.database.as(
                tenant.id(),
                rows -> new Accounts(rows).byEmail("colleague@example.org").orElseThrow());
        Enrolment enrolment = bench.in(tenant, () -> bench.enrolment.begin(other.id()));
        bench.in(tenant, () -> bench.enrolment.confirm(other.id(), code(enrolment)));

        assertThatThrownBy(() -> bench.signIn.signIn(withCode(colleague, recovery.get(0))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_has_a_second_factor_cannot_enrol_another_over_it() {
        enrol();

        assertThatThrownBy(this::begin)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.SECOND_FACTOR_ENROLLED));
    }

    @Test
    void an_administrator_removes_a_lost_one_and_its_recovery_codes() {
        List<String> recovery = confirm(code(begin()));

        bench.doIn(tenant, () -> bench.change.removeSecondFactor(account.id()));

        assertThat(bench.signIn.signIn(right)).isInstanceOf(SignedIn.class);
        enrol();
        assertRefused(recovery.get(0));
    }

    private Enrolment begin() {
        return bench.in(tenant, () -> bench.enrolment.begin(account.id()));
    }

    private List<String> confirm(String code) {
        return bench.in(tenant, () -> bench.enrolment.confirm(account.id(), code));
    }

    private Enrolment enrol() {
        Enrolment enrolment = begin();
        confirm(code(enrolment));
        return enrolment;
    }

    private SignInOutcome signIn(String code) {
        return bench.signIn.signIn(withCode(right, code));
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> signIn(code))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.SIGN_IN_FAILED));
    }

    /** What the authenticator app shows now. */
    private String code(Enrolment enrolment) {
        try {
            TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(base32(enrolment.secret()), app.getAlgorithm()), bench.clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
            number = number.shiftLeft(5).add(BigInteger.valueOf(digit));
        }
        byte[] key = new byte[20];
        byte[] bytes = number.toByteArray();
        int length = Math.min(20, bytes.length);
        System.arraycopy(bytes, bytes.length - length, key, 20 - length, length);
        return key;
    }
}
