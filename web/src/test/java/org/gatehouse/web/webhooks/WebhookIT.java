package org.gatehouse.web.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.webhooks.ToldDeeds;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** An administrator says which systems are told, and where. */
@ArquillianTest
@RunAsClient
class WebhookIT {
    private static final String URL = "https://hooks.havneby.example/in";

    private final Api admin = Staff.HAVNEBY.admin();

    @Test
    void a_webhook_is_added_changed_paused_resumed_rewound_and_removed_and_the_log_says_so() {
        JsonObject added = added("Ruteplan", URL);
        assertThat(added.getString("secret")).startsWith("whsec_");
        String path = "/webhooks/" + added.getString("id");

        assertThat(one(added).getString("url")).isEqualTo(URL);
        assertThat(one(added).toString()).doesNotContain("whsec_");
        JsonObject changed = admin.put(path, body("Ruteplan 2", URL + "/2", "door-opened", "door-refused"))
                .must(200)
                .json();
        assertThat(changed.getJsonArray("kinds").getValuesAs(JsonString::getString))
                .containsExactly("door-opened", "door-refused");
        assertThat(admin.put(path + "/pause", Map.of()).must(200).json()).containsKey("pausedAt");
        assertThat(admin.delete(path + "/pause").must(200).json()).doesNotContainKey("pausedAt");
        JsonObject renewed = admin.post(path + "/secret", Map.of()).must(200).json();
        assertThat(renewed.getString("secret")).isNotEqualTo(added.getString("secret"));
        assertThat(one(added)).containsKey("previousUntil");
        admin.put(path + "/pause", Map.of()).must(200); // or it is told again before we look
        assertThat(admin.put(path + "/told", Map.of("entry", 0))
                        .must(200)
                        .json()
                        .getInt("told"))
                .isZero();
        assertThat(admin.get(path + "/deliveries").must(200).array()).isNotNull();
        admin.delete(path).must(204);
        assertThat(admin.get(path + "/deliveries").status()).isEqualTo(404);

        assertThat(admin.get("/log?limit=40").must(200).json().getJsonArray("entries").stream()
                        .map(entry -> entry.asJsonObject().getString("deed")))
                .contains(
                        "webhook-added",
                        "webhook-changed",
                        "webhook-paused",
                        "webhook-resumed",
                        "webhook-renewed",
                        "webhook-rewound",
                        "webhook-removed");
    }

    @Test
    void an_address_within_somebodys_network_is_refused_at_its_field_in_both_languages() {
        for (String url : List.of(
                "http://hooks.havneby.example/",
                "https://127.0.0.1/",
                "https://0x7f000001/",
                "https://[::1]/",
                "https://user@hooks.havneby.example/",
                "https://hooks.havneby.example:22/")) {
            assertThat(admin.post("/webhooks", body("Ruteplan", url, "key-granted"))
                            .problem())
                    .as(url)
                    .isEqualTo("webhook-address-not-allowed");
        }
        Map<String, Object> bad = body("Ruteplan", "https://10.0.0.7/", "key-granted");
        assertThat(admin.with("Accept-Language", "da").post("/webhooks", bad).text())
                .contains("Den adresse kan ikke kaldes", "\"url\"");
        assertThat(admin.with("Accept-Language", "en").post("/webhooks", bad).text())
                .contains("This address cannot be called");
    }

    @Test
    void what_nobody_is_told_of_cannot_be_asked_for_and_what_is_told_can() {
        assertThat(admin.post("/webhooks", body("Ruteplan", URL, "holder-added"))
                        .status())
                .isEqualTo(422);
        assertThat(ToldDeeds.ALL).extracting(Deed::code).allMatch(code -> code.matches(WebhookResource.KINDS));
    }

    @Test
    void what_is_sent_twice_is_one_webhook_and_only_an_administrator_sends_it() {
        Api sender = admin.with("Idempotency-Key", "hook-" + System.nanoTime());
        Map<String, Object> body = body("Once", URL, "key-granted");
        String one = sender.post("/webhooks", body).must(201).json().getString("id");
        assertThat(sender.post("/webhooks", body).must(201).json().getString("id"))
                .isEqualTo(one);
        admin.delete("/webhooks/" + one).must(204);

        assertThat(Staff.HAVNEBY.host().get("/webhooks").status()).isEqualTo(403);
        assertThat(Staff.HAVNEBY.receptionist().post("/webhooks", body).status())
                .isEqualTo(403);
    }

    private JsonObject added(String name, String url) {
        return admin.post("/webhooks", body(name, url, "key-granted")).must(201).json();
    }

    private JsonObject one(JsonObject added) {
        return admin.get("/webhooks").must(200).json().getJsonArray("webhooks").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("id").equals(added.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> body(String name, String url, String... kinds) {
        return Map.of("name", name, "url", url, "kinds", List.of(kinds));
    }
}
