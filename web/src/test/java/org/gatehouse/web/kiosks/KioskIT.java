package org.gatehouse.web.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A tablet's way from its box to its end. */
@ArquillianTest
@RunAsClient
class KioskIT {
    private final Api admin = Staff.STILLE.admin();

    @Test
    void a_tablet_is_added_paired_used_and_shut_out() {
        JsonObject added = add().json();
        String credential = pair(added.getString("pairingCode")).json().getString("credential");

        Api.Answer token = token(credential);

        assertThat(token.json().getInt("expiresIn")).isEqualTo(300);
        Api tablet = Api.anonymous().as(token.json().getString("accessToken"));
        assertThat(tablet.get("/sites/" + Staff.STILLE.site()).status()).isEqualTo(200);
        assertThat(tablet.get("/employees").status()).isEqualTo(403);
        assertThat(tablet.get("/accounts").status()).isEqualTo(403);
        assertThat(listed(added.getString("id")).containsKey("pairedAt")).isTrue();

        assertThat(admin.delete("/kiosks/" + added.getString("id")).status()).isEqualTo(204);

        assertThat(token(credential).status()).isEqualTo(401);
        assertThat(token(credential).problem()).isEqualTo("device-revoked");
        assertThat(listed(added.getString("id")).containsKey("revokedAt")).isTrue();
        assertThat(admin.post("/kiosks/" + added.getString("id") + "/pairing-code", null)
                        .problem())
                .isEqualTo("device-revoked");
    }

    @Test
    void a_code_pairs_once_and_a_new_one_replaces_it() {
        JsonObject added = add().json();
        String path = "/kiosks/" + added.getString("id") + "/pairing-code";

        String second = admin.post(path, null).json().getString("pairingCode");

        assertThat(pair(added.getString("pairingCode")).problem()).isEqualTo("code-not-valid");
        assertThat(pair(second).status()).isEqualTo(200);
        assertThat(pair(second).problem()).isEqualTo("code-not-valid");
    }

    @Test
    void the_same_request_sent_twice_adds_one_tablet() {
        Api once = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = body();

        String first = once.post("/kiosks", body).json().getString("id");

        assertThat(once.post("/kiosks", body).json().getString("id")).isEqualTo(first);
        assertThat(once.post("/kiosks", body()).problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void another_tenants_site_and_tablet_are_out_of_reach() {
        String theirs = Staff.HAVNEBY
                .admin()
                .post("/kiosks", Map.of("siteId", Staff.HAVNEBY.site(), "entrance", "Gård", "name", "Theirs"))
                .json()
                .getString("id");

        assertThat(admin.delete("/kiosks/" + theirs).status()).isEqualTo(404);
        assertThat(admin.post("/kiosks/" + theirs + "/pairing-code", null).status())
                .isEqualTo(404);
        assertThat(admin.post("/kiosks", Map.of("siteId", Staff.HAVNEBY.site(), "entrance", "Gård", "name", "X"))
                        .status())
                .isEqualTo(422);
        assertThat(listed(theirs)).isNull();
    }

    @Test
    void tablets_are_for_administrators() {
        assertThat(Staff.STILLE.host().get("/kiosks").status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().post("/kiosks", body()).status()).isEqualTo(403);
        assertThat(Api.anonymous().get("/kiosks").status()).isEqualTo(401);
    }

    private Api.Answer add() {
        Api.Answer added = admin.post("/kiosks", body());
        assertThat(added.status()).isEqualTo(201);
        return added;
    }

    private static Map<String, Object> body() {
        return Map.of("siteId", Staff.STILLE.site(), "entrance", "Gård", "name", "Tablet " + UUID.randomUUID());
    }

    private JsonObject listed(String id) {
        return admin.get("/kiosks").array().getValuesAs(JsonObject.class).stream()
                .filter(kiosk -> kiosk.getString("id").equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Api.Answer pair(String code) {
        return Api.anonymous().post("/kiosks/pairings", Map.of("code", code));
    }

    private static Api.Answer token(String credential) {
        return Api.anonymous().post("/tokens/device", Map.of("credential", credential));
    }
}
