package org.gatehouse.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final String EMAIL = "reception@lighthouse.example";
    private static final Tenant TENANT = new Tenant("lighthouse", "Fyrtårnet A/S", false, false, Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {"a long walk to the harbour", "blåbærgrød med fløde", "🐟🦀🐙🐚🐡🦐🐠🐋🐬🦑🐳🦈", "9f!Kq2#vLp8@"
            })
    void long_passwords_of_any_kind_are_taken(String chosen) {
        assertThatCode(() -> PasswordRules.require(chosen, EMAIL, TENANT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "eleven char", "abcdefghij "})
    void twelve_characters_are_the_least(String chosen) {
        assertThat(problem(chosen)).isEqualTo(Problem.PASSWORD_TOO_SHORT);
    }

    @Test
    void characters_are_counted_and_not_their_bytes() {
        assertThat(problem("ååååååååååå")).isEqualTo(Problem.PASSWORD_TOO_SHORT);
    }

    @Test
    void signs_that_are_one_after_normalising_count_once() {
        assertThat(problem("a\u030Ab\u030Ac\u030Ad\u030Ae\u030Af\u030A")).isNotNull();
        assertThat(Passwords.normalised("A\u030A")).isEqualTo("Å");
    }

    @Test
    void more_than_256_bytes_are_refused() {
        assertThatCode(() -> PasswordRules.require("abcdefgh".repeat(32))).doesNotThrowAnyException();
        assertThat(problem("abcdefgh".repeat(32) + "i")).isEqualTo(Problem.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PassWord1234",
                "qwertyuiop123",
                "123456789012",
                "adgangskode123",
                "111111111111",
                "abababababab",
                "ｐａｓｓｗｏｒｄ１２３４"
            })
    void what_everybody_tries_first_is_refused(String chosen) {
        assertThat(problem(chosen)).isEqualTo(Problem.PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reception@lighthouse.example",
                "RECEPTION@lighthouse.example!",
                "reception reception",
                "welcome to Lighthouse",
                "fyrtårnet a/s 2026"
            })
    void the_owners_address_and_the_organisations_name_are_refused(String chosen) {
        assertThat(problem(chosen)).isEqualTo(Problem.PASSWORD_LIKE_ACCOUNT);
    }

    @Test
    void a_very_short_name_does_not_forbid_every_word_it_is_part_of() {
        Tenant small = new Tenant("a1", "AB", false, false, Instant.EPOCH);

        assertThatCode(() -> PasswordRules.require("about a1 fine day", "ab@c.example", small))
                .doesNotThrowAnyException();
    }

    private static Problem problem(String chosen) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PasswordRules.require(chosen, EMAIL, TENANT));
        assertThat(refusal.field()).isEqualTo("password");
        return refusal.problem();
    }
}
