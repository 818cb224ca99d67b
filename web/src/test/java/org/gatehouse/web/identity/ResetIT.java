package org.gatehouse.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.gatehouse.container.Api;
import org.gatehouse.container.Letterbox;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A password is forgotten, and replaced by a code that comes by SMS. */
@ArquillianTest
@RunAsClient
class ResetIT {
    private static final String CHOSEN = "three boats and a bicycle";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final String phone = "+4520" + ThreadLocalRandom.current().nextInt(200_000, 999_999);
    private final String email = "forgetful-" + UUID.randomUUID() + "@nordlys.example";

    @Test
    void a_code_by_sms_replaces_the_password_once() {
        Api before = host();
        assertThat(reset(email, "sms").status()).isEqualTo(202);
        String code = codeSentTo(phone);

        assertThat(byCode(email, code, "short").must(422).problem()).isEqualTo("password-too-short");
        assertThat(byCode(email, code, CHOSEN).status()).isEqualTo(204);
        assertThat(byCode(email, code, CHOSEN).must(422).problem()).isEqualTo("code-not-valid");

        assertThat(signIn(Newcomer.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(CHOSEN).status()).isEqualTo(200);
        assertThat(changePassword(before).must(401).problem())
                .as("signed out everywhere")
                .isEqualTo("sign-in-required");
    }

    @Test
    void after_three_wrong_codes_the_right_one_is_worth_nothing() {
        host();
        reset(email, "sms");
        String code = codeSentTo(phone);
        String wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 3; i++) {
            assertThat(byCode(email, wrong, CHOSEN).must(422).problem()).isEqualTo("code-not-valid");
        }

        assertThat(byCode(email, code, CHOSEN).must(422).problem()).isEqualTo("code-not-valid");
        assertThat(signIn(Newcomer.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_stranger_learns_neither_who_has_an_account_nor_who_has_a_number() {
        host();
        Api.Answer known = reset(email, "sms");
        String code = codeSentTo(phone);
        Newcomer withoutNumber = Newcomer.activated(Staff.NORDLYS, "receptionist");

        for (String other : List.of(withoutNumber.email(), "nobody@nordlys.example", "no address")) {
            Api.Answer answer = reset(other, "sms");
            assertThat(answer.status()).isEqualTo(known.status());
            assertThat(answer.text()).isEqualTo(known.text());
            assertThat(byCode(other, code, CHOSEN).must(422).problem()).isEqualTo("code-not-valid");
        }
        assertThat(Api.anonymous()
                        .post("/password-resets", Map.of("organisation", "nowhere", "email", email, "way", "sms"))
                        .status())
                .isEqualTo(known.status());
        assertThat(Letterbox.textsTo(phone)).hasSize(1);
    }

    /** Somebody with a number, and with the usual password. */
    private Api host() {
        String person = Staff.NORDLYS
                .admin()
                .post("/employees", Map.of("firstName", "Glemsom", "lastName", "Prøve", "email", email, "phone", phone))
                .must(201)
                .json()
                .getString("id");
        String link = Staff.NORDLYS
                .admin()
                .post(
                        "/accounts",
                        Map.of("email", email, "roles", List.of("host"), "personId", person, "delivery", "by-hand"))
                .must(201)
                .json()
                .getString("activationLink");
        Map<String, Object> first =
                Map.of("secret", link.substring(link.indexOf('#') + 1), "password", Newcomer.PASSWORD);
        Api.anonymous().post("/password-resets/by-link", first).must(204);
        return Api.anonymous().as(signIn(Newcomer.PASSWORD).must(200).json().getString("accessToken"));
    }

    private Api.Answer signIn(String password) {
        return Api.anonymous().post("/tokens", Map.of("organisation", "nordlys", "email", email, "password", password));
    }

    private static Api.Answer changePassword(Api caller) {
        return caller.put("/me/password", Map.of("current", CHOSEN, "password", Newcomer.PASSWORD));
    }

    private static Api.Answer reset(String email, String way) {
        return Api.anonymous().post("/password-resets", Map.of("organisation", "nordlys", "email", email, "way", way));
    }

    private static Api.Answer byCode(String email, String code, String password) {
        return Api.anonymous()
                .post(
                        "/password-resets/by-code",
                        Map.of("organisation", "nordlys", "email", email, "code", code, "password", password));
    }

    private static String codeSentTo(String phone) {
        return Letterbox.awaitSecret(phone, CODE);
    }
}
