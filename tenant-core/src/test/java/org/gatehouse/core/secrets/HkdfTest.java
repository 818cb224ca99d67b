package org.gatehouse.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {
    private static final byte[] SECRET = HexFormat.of().parseHex("0b".repeat(22));

    @Test
    void the_third_case_of_the_standard_comes_out() { // no salt is a salt of zeros
        assertThat(HexFormat.of().formatHex(Hkdf.derive(SECRET, new byte[32], "", 32)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    void another_purpose_or_salt_gives_another_key_and_a_shorter_one_is_its_beginning() {
        byte[] salt = new byte[16];
        byte[] key = Hkdf.derive(SECRET, salt, "one", 32);

        assertThat(Hkdf.derive(SECRET, salt, "another", 32)).isNotEqualTo(key);
        assertThat(Hkdf.derive(SECRET, new byte[] {1}, "one", 32)).isNotEqualTo(key);
        assertThat(Hkdf.derive(SECRET, salt, "one", 16)).isEqualTo(Arrays.copyOf(key, 16));
        assertThatThrownBy(() -> Hkdf.derive(SECRET, salt, "one", 33)).isInstanceOf(IllegalArgumentException.class);
    }
}
