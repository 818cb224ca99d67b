package org.gatehouse.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A tenant's accounts, as its administrator keeps them. */
@ArquillianTest
@RunAsClient
class AccountIT {
    private final Api admin = Staff.STILLE.admin();

    @Test
    void an_account_is_invited_read_changed_and_disabled() {
        Api.Answer invited = admin.post(
                "/accounts", Map.of("email", mail(), "roles", List.of("receptionist"), "delivery", "by-hand"));
        assertThat(invited.status()).isEqualTo(201);
        JsonObject account = invited.json().getJsonObject("account");
        String path = "/accounts/" + account.getString("id");
        assertThat(invited.header("Location")).endsWith("/api/v1" + path);
        assertThat(invited.json().getString("activationLink")).contains("/activate/#");
        assertThat(account.getBoolean("activated")).isFalse();

        Api.Answer read = admin.get(path);
        assertThat(read.header("ETag")).isEqualTo(invited.header("ETag"));
        assertThat(admin.patch(path, Map.of("disabled", true)).status()).isEqualTo(428);
        Api.Answer changed = admin.with("If-Match", read.header("ETag"))
                .patch(path, Map.of("disabled", true, "roles", List.of("tenant-admin")));

        assertThat(changed.json().getBoolean("disabled")).isTrue();
        assertThat(changed.json().getJsonArray("roles").getString(0)).isEqualTo("tenant-admin");
        assertThat(changed.json().getString("language")).isEqualTo("da");
        assertThat(admin.with("If-Match", read.header("ETag"))
                        .patch(path, Map.of("disabled", false))
                        .problem())
                .isEqualTo("stale-version");
        assertThat(admin.get("/accounts").array().getValuesAs(JsonObject.class))
                .anyMatch(one -> one.getString("id").equals(account.getString("id")));
    }

    @Test
    void the_same_invitation_sent_twice_is_one() {
        Map<String, Object> body = Map.of("email", mail(), "roles", List.of("receptionist"), "delivery", "by-hand");
        Api once = admin.with("Idempotency-Key", UUID.randomUUID().toString());

        JsonObject first = once.post("/accounts", body).json();
        Api.Answer again = once.post("/accounts", body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().getJsonObject("account").getString("id"))
                .isEqualTo(first.getJsonObject("account").getString("id"));
        assertThat(again.json().containsKey("activationLink")).isFalse();
        assertThat(admin.post("/accounts", body).problem()).isEqualTo("email-taken");
    }

    @Test
    void a_link_that_got_lost_is_sent_anew() {
        String path = "/accounts/"
                + admin.post("/accounts", Map.of("email", mail(), "roles", List.of("receptionist")))
                        .json()
                        .getJsonObject("account")
                        .getString("id");

        Api.Answer again = admin.post(path + "/activation-link", Map.of("delivery", "by-hand"));

        assertThat(again.json().getString("activationLink")).contains("/activate/#");
        String mine = admin.get("/me").json().getString("id");
        assertThat(admin.post("/accounts/" + mine + "/activation-link", Map.of("delivery", "by-hand"))
                        .problem())
                .isEqualTo("account-activated");
    }

    @Test
    void what_is_not_right_is_named() {
        assertThat(admin.post("/accounts", Map.of("email", "no address", "roles", List.of("host")))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/accounts", Map.of("email", mail(), "roles", List.of("king")))
                        .text())
                .contains("\"roles\"");
        assertThat(admin.post("/accounts", Map.of("email", mail(), "roles", List.of("host")))
                        .text())
                .contains("\"personId\"");
        assertThat(admin.post("/accounts", Map.of("email", mail(), "roles", List.of("operator")))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(
                                "/accounts",
                                Map.of("email", mail(), "roles", List.of("receptionist"), "delivery", "pigeon"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_a_signatory_makes_signatories() {
        Api other = Staff.STILLE.only("tenant-admin");
        Map<String, Object> puppet = Map.of("email", mail(), "roles", List.of("tenant-signatory"));
        String me = "/accounts/" + other.get("/me").json().getString("id");
        String signatory = "/accounts/" + admin.get("/me").json().getString("id");

        assertThat(other.post("/accounts", puppet).problem()).isEqualTo("signatory-needed");
        assertThat(changed(other, me, Map.of("roles", List.of("tenant-admin", "tenant-signatory")))
                        .problem())
                .isEqualTo("signatory-needed");
        assertThat(changed(other, signatory, Map.of("roles", List.of("tenant-admin")))
                        .problem())
                .isEqualTo("signatory-needed");
        assertThat(changed(other, signatory, Map.of("disabled", true)).problem())
                .isEqualTo("signatory-needed");

        JsonObject named = admin.post("/accounts", puppet).must(201).json().getJsonObject("account");
        assertThat(named.getString("signatoryBy")).isEqualTo(signatory.substring("/accounts/".length()));
        assertThat(named.getString("signatoryAt")).isEqualTo(named.getString("createdAt"));
        assertThat(other.post("/accounts/" + named.getString("id") + "/activation-link", Map.of("delivery", "by-hand"))
                        .problem())
                .isEqualTo("signatory-needed");
    }

    private static Api.Answer changed(Api caller, String path, Map<String, Object> change) {
        return caller.with("If-Match", caller.get(path).header("ETag")).patch(path, change);
    }

    @Test
    void another_tenants_account_is_not_found() {
        String theirs = "/accounts/" + Staff.HAVNEBY.admin().get("/me").json().getString("id");

        assertThat(admin.get(theirs).status()).isEqualTo(404);
        assertThat(admin.with("If-Match", "\"1\"")
                        .patch(theirs, Map.of("disabled", true))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(theirs + "/unlock", null).status()).isEqualTo(404);
        assertThat(admin.delete(theirs + "/second-factor").status()).isEqualTo(404);
        assertThat(admin.post(theirs + "/activation-link", Map.of("delivery", "mail"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void accounts_are_for_administrators() {
        for (Api other : List.of(Staff.STILLE.host(), Staff.STILLE.receptionist())) {
            assertThat(other.get("/accounts").status()).isEqualTo(403);
            assertThat(other.post("/accounts", Map.of("email", mail(), "roles", List.of("tenant-admin")))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Api.anonymous().get("/accounts").status()).isEqualTo(401);
    }

    private static String mail() {
        return "new-" + UUID.randomUUID() + "@stille.example";
    }
}
