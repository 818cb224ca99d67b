package org.gatehouse.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;
import static org.gatehouse.core.testing.IdentityBench.withCode;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.EnrolSecondFactor.Enrolment;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.signin.SignInOutcome.EnrolmentRequired;
import org.gatehouse.core.signin.SignInOutcome.SecondFactorRequired;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who must have a second factor, and what they can do before they have. */
class SecondFactorDutyTest {
    private static final String EMAIL = "admin@example.org";

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
    void where_the_tenant_demands_it_the_password_allows_enrolment_alone() throws Exception {
        use(bench.newTenant(IdentityBench.settings(3, true)), AccountRole.RECEPTIONIST);

        EnrolmentRequired outcome = (EnrolmentRequired) bench.signIn.signIn(right);

        assertThat(outcome.code()).isEqualTo("enrolment-required");
        assertThat(SignedJWT.parse(outcome.token().text()).getJWTClaimsSet().getStringListClaim("groups"))
                .containsExactly("enrol");
        enrol();
        assertThat(bench.signIn.signIn(right)).isInstanceOf(SecondFactorRequired.class);
    }

    @Test
    void an_operator_always_needs_one() {
        use(bench.newOperatorTenant(), AccountRole.OPERATOR);

        assertThat(bench.signIn.signIn(right)).isInstanceOf(EnrolmentRequired.class);
    }

    @Test
    void a_wrong_password_never_leads_to_enrolment() {
        use(bench.newTenant(IdentityBench.settings(3, true)), AccountRole.RECEPTIONIST);

        assertThatThrownBy(() -> bench.signIn.signIn(credentials(tenant, EMAIL, "another long password")))
                .isInstanceOf(Refusal.class);
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
