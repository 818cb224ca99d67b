package org.gatehouse.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    /** "12345678901234567890", the key of RFC 6238's examples. */
    private final TotpSecret secret = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(secret.stepOf(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void one_step_before_and_after_are_tolerated_and_no_more() {
        String code = secret.codeAt(1000);

        assertThat(secret.stepOf(code, Instant.ofEpochSecond(1001 * 30))).hasValue(1000);
        assertThat(secret.stepOf(code, Instant.ofEpochSecond(999 * 30))).hasValue(1000);
        assertThat(secret.stepOf(code, Instant.ofEpochSecond(1002 * 30))).isEmpty();
        assertThat(secret.stepOf(code, Instant.ofEpochSecond(998 * 30))).isEmpty();
    }

    @Test
    void the_address_to_scan_names_issuer_and_account() {
        assertThat(secret.uri("Gatehouse Fyrtårnet A/S", "a@b.example"))
                .isEqualTo("otpauth://totp/Gatehouse%20Fyrt%C3%A5rnet%20A%2FS:a%40b.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Gatehouse%20Fyrt%C3%A5rnet%20A%2FS");
    }

    @Test
    void secrets_have_160_bits_and_differ() {
        assertThat(TotpSecret.random().text())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(TotpSecret.random().text());
    }
}
