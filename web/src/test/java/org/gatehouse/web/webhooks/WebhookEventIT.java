package org.gatehouse.web.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.core.platform.FirstRun;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A key is granted, and another system of the tenant's knows it, as soon as the agreement asks for that. */
@ArquillianTest
public class WebhookEventIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    FirstRun firstRun;

    @Test
    void a_granted_key_is_told_signed_once_the_agreement_asks_for_it() throws Exception {
        Api operator = Operator.first(firstRun);
        Customer customer = Customer.open(operator);
        JsonObject webhook = customer.admin
                .post(
                        "/webhooks",
                        Map.of(
                                "name", "Ruteplan",
                                "url", "https://hooks.kunden.example:8443/in",
                                "kinds", List.of("key-granted", "key-revoked")))
                .must(201)
                .json();
        assertThat(customer.admin.get("/webhooks").json().getString("refusal")).isEqualTo("DPA_NOT_IN_FORCE");
        String early = grant(customer);
        JsonObject refused = awaitDelivery(customer, webhook, "undeliverable");
        assertThat(refused.getString("code")).isEqualTo("DPA_NOT_IN_FORCE");

        conclude(operator, customer);
        assertThat(customer.admin.get("/webhooks").json()).doesNotContainKey("refusal");
        String key = grant(customer);

        JsonObject call = awaitCall(key);
        assertThat(call.getString("host")).isEqualTo("hooks.kunden.example:8443");
        assertThat(call.getString("signature")).isEqualTo(signature(webhook.getString("secret"), call));
        assertThat(Long.parseLong(call.getString("timestamp")))
                .isCloseTo(Instant.now().getEpochSecond(), Offset.offset(60L));
        JsonObject body =
                Json.createReader(new StringReader(call.getString("body"))).readObject();
        assertThat(body.getString("type")).isEqualTo("key-granted");
        assertThat(body.getJsonObject("data").keySet()).containsExactlyInAnyOrder("entry", "object");
        assertThat(awaitDelivery(customer, webhook, "sent").getString("id")).isEqualTo(call.getString("id"));
        assertThat(find(early)).isEmpty();
    }

    private static void conclude(Api operator, Customer customer) {
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        Api signatory = customer.staff("tenant-signatory", null, null);
        JsonObject draft = customer.draft(Map.of("template", "EU_ONLY", "reason", "Første aftale"));
        JsonObject terms = draft.getJsonObject("terms");
        JsonObject asked = Json.createObjectBuilder()
                .add("activity", "WEBHOOK_OUT")
                .add("legalBasis", "6(1)(f)")
                .add("fields", Json.createArrayBuilder(List.of("RECORD_ID", "TIME")))
                .add("subjects", Json.createArrayBuilder(List.of("KEY_USER")))
                .add("sites", Json.createArrayBuilder())
                .build();
        JsonArray instructions = Json.createArrayBuilder(terms.getJsonArray("instructions"))
                .add(asked)
                .build();
        JsonObject proposed = customer.propose(customer.change(
                draft,
                Json.createObjectBuilder(terms)
                        .add("instructions", instructions)
                        .build()));
        String version = proposed.getString("id");
        signatory
                .post("/agreement/versions/" + version + "/signatures", Customer.signature(proposed))
                .must(200);
        operator.post(
                        "/tenants/" + customer.id + "/agreement-versions/" + version + "/signatures",
                        Customer.signature(proposed))
                .must(200);
    }

    private static String grant(Customer customer) {
        customer.admin
                .put("/access-policy", Map.of("danish", List.of("Regler"), "english", List.of("Rules")))
                .must(200);
        String door = make(
                customer,
                "/doors",
                Map.of("siteId", customer.site(), "name", "Port", "serialNumber", "SN-" + UUID.randomUUID()));
        String phone = "+4523" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String holder =
                make(customer, "/key-holders", Map.of("name", "Kim Bud", "phone", phone, "kind", "professional"));
        return make(
                customer,
                "/keys",
                Map.of(
                        "holderId",
                        holder,
                        "doorIds",
                        List.of(door),
                        "days",
                        List.of(1, 2, 3, 4, 5, 6, 7),
                        "opensAt",
                        "00:00",
                        "closesAt",
                        "00:00",
                        "everyWeeks",
                        1,
                        "validFrom",
                        "2026-01-01"));
    }

    private static String make(Customer customer, String list, Map<String, Object> thing) {
        return customer.admin.post(list, thing).must(201).json().getString("id");
    }

    private static JsonObject awaitDelivery(Customer customer, JsonObject webhook, String state) {
        String path = "/webhooks/" + webhook.getString("id") + "/deliveries";
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> customer.admin.get(path).must(200).array().getValuesAs(JsonObject.class).stream()
                                .filter(one -> one.getString("state").equals(state))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static JsonObject awaitCall(String key) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> find(key), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonObject> find(String key) {
        return Api.at(System.getProperty("outside.url"))
                .raw("GET", "/calls", null)
                .must(200)
                .array()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(call -> call.getString("body").contains(key))
                .findFirst();
    }

    /** As the receiver computes it. */
    private static String signature(String secret, JsonObject call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = call.getString("id") + "." + call.getString("timestamp") + "." + call.getString("body");
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
