package org.gatehouse.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.container.Api;
import org.gatehouse.container.Authenticator;
import org.gatehouse.container.Letterbox;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Second factors and passwords, as their owners change them. */
@ArquillianTest
@RunAsClient
class OwnAccountIT {
    private static final String CHOSEN = "quite another long walk";
    private static final Pattern LINK = Pattern.compile("/reset/#([\\w-]{24})");

    @Test
    void a_second_factor_is_enrolled_used_and_taken_away() {
        Newcomer rita = Newcomer.activated("receptionist");
        Api signedIn = as(rita);
        assertThat(signedIn.post("/me/second-factor", Map.of("password", "wrong password"))
                        .problem())
                .isEqualTo("password-wrong");
        JsonObject enrolment = signedIn.post("/me/second-factor", Map.of("password", Newcomer.PASSWORD))
                .json();
        String secret = enrolment.getString("secret");
        assertThat(enrolment.getString("uri"))
                .startsWith("otpauth://totp/Gatehouse")
                .contains(secret);
        assertThat(signedIn.post("/me/second-factor/confirmation", Map.of("code", "000000"))
                        .problem())
                .isEqualTo("code-not-valid");

        List<String> recovery = signedIn.post(
                        "/me/second-factor/confirmation", Map.of("code", Authenticator.code(secret, 0)))
                .json()
                .getJsonArray("recoveryCodes")
                .getValuesAs(JsonString::getString);

        assertThat(recovery).hasSize(8);
        assertThat(rita.signIn().json().getString("outcome")).isEqualTo("second-factor-required");
        assertThat(rita.signIn().json().containsKey("accessToken")).isFalse();
        assertThat(rita.signInWithCode(Authenticator.code(secret, 1)).json().getString("outcome"))
                .isEqualTo("signed-in");
        assertThat(rita.signInWithCode(Authenticator.code(secret, 1)).status())
                .as("used already")
                .isEqualTo(401);
        assertThat(rita.signInWithCode(recovery.get(0)).json().getString("outcome"))
                .isEqualTo("signed-in");
        assertThat(signedIn.post("/me/second-factor", Map.of("password", Newcomer.PASSWORD))
                        .problem())
                .isEqualTo("second-factor-enrolled");

        Staff.STILLE.admin().delete("/accounts/" + rita.account() + "/second-factor");
        assertThat(rita.signIn().json().getString("outcome")).isEqualTo("signed-in");
    }

    @Test
    void the_password_is_changed_by_whoever_knows_it() {
        Newcomer rita = Newcomer.activated("receptionist");
        Api signedIn = as(rita);

        assertThat(signedIn.put("/me/password", Map.of("current", "wrong password", "password", CHOSEN))
                        .problem())
                .isEqualTo("password-wrong");
        assertThat(signedIn.put("/me/password", Map.of("current", Newcomer.PASSWORD, "password", "short"))
                        .problem())
                .isEqualTo("password-too-short");
        assertThat(signedIn.put("/me/password", Map.of("current", Newcomer.PASSWORD, "password", CHOSEN))
                        .status())
                .isEqualTo(204);

        assertThat(rita.signIn().status()).isEqualTo(401);
        assertThat(Api.anonymous().post("/tokens", rita.credentials(CHOSEN)).status())
                .isEqualTo(200);
        assertThat(signedIn.put("/me/password", Map.of("current", CHOSEN, "password", CHOSEN))
                        .status())
                .as("signed out everywhere, here too")
                .isEqualTo(401);
    }

    @Test
    void a_forgotten_password_is_replaced_by_the_link_of_a_mail() {
        Newcomer rita = Newcomer.activated(Staff.NORDLYS, "receptionist");

        assertThat(reset(rita.email(), "mail").status()).isEqualTo(202);

        String link = Letterbox.awaitSecret(rita.email(), LINK);
        assertThat(byLink(link, "short").problem()).isEqualTo("password-too-short");
        assertThat(byLink(link, CHOSEN).status()).isEqualTo(204);
        assertThat(byLink(link, CHOSEN).problem()).isEqualTo("link-not-valid");
        assertThat(Api.anonymous().post("/tokens", rita.credentials(CHOSEN)).status())
                .isEqualTo(200);
    }

    @Test
    void whether_there_is_such_an_account_is_not_told() {
        Api.Answer known =
                reset(Newcomer.activated(Staff.NORDLYS, "receptionist").email(), "mail");

        for (Api.Answer unknown : List.of(reset("nobody@nordlys.example", "mail"), reset("no address", "sms"))) {
            assertThat(unknown.status()).isEqualTo(known.status());
            assertThat(unknown.text()).isEqualTo(known.text());
        }
        assertThat(Api.anonymous()
                        .post(
                                "/password-resets/by-code",
                                Map.of(
                                        "organisation", "nordlys",
                                        "email", "nobody@nordlys.example",
                                        "code", "123456",
                                        "password", CHOSEN))
                        .problem())
                .isEqualTo("code-not-valid");
    }

    @Test
    void an_activation_link_works_once() {
        Newcomer invited = Newcomer.invited("receptionist");
        assertThat(byLink(invited.activation(), Newcomer.PASSWORD).status()).isEqualTo(204);

        assertThat(byLink(invited.activation(), CHOSEN).problem()).isEqualTo("link-not-valid");
        assertThat(invited.signIn().status()).isEqualTo(200);
    }

    @Test
    void an_account_that_must_have_a_second_factor_can_do_nothing_else_before() {
        Api admin = Staff.HAVNEBY.admin();
        String email = "new-" + UUID.randomUUID() + "@havneby.example";
        String link = admin.post(
                        "/accounts", Map.of("email", email, "roles", List.of("receptionist"), "delivery", "by-hand"))
                .json()
                .getString("activationLink");
        byLink(link.substring(link.indexOf('#') + 1), Newcomer.PASSWORD);
        demandSecondFactor(admin, true);
        try {
            JsonObject in = Api.anonymous()
                    .post("/tokens", Map.of("organisation", "havneby", "email", email, "password", Newcomer.PASSWORD))
                    .json();

            assertThat(in.getString("outcome")).isEqualTo("enrolment-required");
            Api enrolling = Api.anonymous().as(in.getString("accessToken"));
            assertThat(enrolling.get("/me").status()).isEqualTo(403);
            assertThat(enrolling.get("/sites").status()).isEqualTo(403);
            String secret = enrolling.post("/me/second-factor", null).json().getString("secret");
            assertThat(enrolling
                            .post("/me/second-factor/confirmation", Map.of("code", Authenticator.code(secret, 0)))
                            .status())
                    .isEqualTo(200);
        } finally {
            demandSecondFactor(admin, false);
        }
    }

    private static void demandSecondFactor(Api admin, boolean required) {
        Api.Answer settings = admin.get("/settings");
        Map<String, Object> changed = new HashMap<>(settings.json());
        changed.put("secondFactorRequired", required);
        admin.with("If-Match", settings.header("ETag")).put("/settings", changed);
    }

    private static Api as(Newcomer newcomer) {
        return Api.anonymous().as(newcomer.signIn().json().getString("accessToken"));
    }

    private static Api.Answer reset(String email, String way) {
        return Api.anonymous().post("/password-resets", Map.of("organisation", "nordlys", "email", email, "way", way));
    }

    private static Api.Answer byLink(String secret, String password) {
        return Api.anonymous().post("/password-resets/by-link", Map.of("secret", secret, "password", password));
    }
}
