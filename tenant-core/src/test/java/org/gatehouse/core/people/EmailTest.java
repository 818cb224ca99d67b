package org.gatehouse.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Admin <a@b.dk>",
                "<a@b.dk>",
                "@relay.dk:a@b.dk",
                "a(x)@b.dk",
                "a@(x)b.dk",
                "a@b.dk(x)",
                "a@[127.0.0.1]",
                "a@[IPv6:::1]",
                "a@127.0.0.1",
                "a@localhost",
                "a@b.d",
                "\"a b\"@b.dk",
                "a b@b.dk",
                "a @b.dk",
                "a@b.dk\r\nBcc: x@c.dk",
                "a\u0000@b.dk",
                "a\u200B@b.dk",
                "a@b.dk,c@d.dk",
                "a@b..dk",
                "a@-b.dk",
                "a@straße.de",
                "a",
                "@",
                ""
            })
    void what_is_more_or_less_than_an_address_is_refused(String text) {
        assertThatThrownBy(() -> Email.parse("email", text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        " Info@B.DK , info@b.dk",
        "o'hara+x@b.co.uk, o'hara+x@b.co.uk",
        "søren@b.dk, søren@b.dk",
        "a\u030A@b.dk, å@b.dk",
        "info@bjørn.dk, info@xn--bjrn-hra.dk",
        "info@BJØRN.dk, info@xn--bjrn-hra.dk",
        "info@XN--BJRN-HRA.dk, info@xn--bjrn-hra.dk",
        "ida@gaest.example, ida@gaest.example"
    })
    void one_mailbox_has_one_form(String text, String form) {
        assertThat(Email.parse("email", text).address()).isEqualTo(form);
        assertThat(Email.normalised(text)).isEqualTo(form);
    }

    @Test
    void what_is_no_address_can_be_compared_all_the_same() {
        assertThat(Email.normalised(" Nobody ")).isEqualTo("nobody");
        assertThat(Email.normalised("a@[x]")).isEqualTo("a@[x]");
    }
}
