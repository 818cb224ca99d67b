package org.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gatehouse.container.Ageing;
import org.gatehouse.container.Api;
import org.gatehouse.container.Customer;
import org.gatehouse.container.Operator;
import org.gatehouse.container.Reached;
import org.gatehouse.container.Staff;
import org.gatehouse.core.platform.FirstRun;
import org.gatehouse.core.tenancy.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Alerts on a host's own devices, over HTTP. Runs in the server for its operator. */
@ArquillianTest
class DeviceIT {
    private static final String PATH = "/receiving/devices";
    private static final String GOOGLE = "https://fcm.googleapis.com/fcm/send/";
    /** Of the example in RFC 8291. */
    private static final String P256DH =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Inject
    FirstRun firstRun;

    @Inject
    Tenants tenants;

    @Inject
    Ageing ageing;

    @Test
    void where_the_agreement_permits_none_the_host_reads_why_and_no_address_is_kept() {
        Api mads = Staff.NORDLYS.host();

        JsonObject own = mads.get(PATH).must(200).json();

        assertThat(own.containsKey("key")).isFalse();
        assertThat(own.getJsonArray("carriers")).hasSize(3).allSatisfy(one -> {
            assertThat(one.asJsonObject().getString("extent")).isEqualTo("nowhere");
            assertThat(one.asJsonObject().getString("refusal")).isNotBlank();
        });
        Api.Answer refused = mads.post(PATH, device(GOOGLE + UUID.randomUUID()));
        assertThat(refused.must(409).problem()).isEqualTo("push-not-permitted");
        assertThat(refused.text()).contains("Google Ireland Limited");
        assertThat(mads.get(PATH).json().getJsonArray("devices")).isEmpty();
    }

    @Test
    void what_is_no_address_of_a_push_service_or_no_key_is_named() {
        Api mads = Staff.NORDLYS.host();

        for (String elsewhere : List.of(
                "https://evil.example/a",
                "http://fcm.googleapis.com/a",
                "https://fcm.googleapis.com:8443/a",
                "https://me@fcm.googleapis.com/a",
                "https://127.0.0.1/a",
                "https://fcm\u3002googleapis.com/a")) {
            assertThat(mads.post(PATH, device(elsewhere)).must(422).text()).contains("\"endpoint\"");
        }
        Map<String, Object> off = new HashMap<>(device(GOOGLE + "a"));
        off.put("p256dh", "B" + "A".repeat(86));
        assertThat(mads.post(PATH, off).must(422).text()).contains("\"p256dh\"");
        off.put("auth", "short");
        assertThat(mads.post(PATH, off).must(422).text()).contains("\"auth\"");
        assertThat(mads.post(PATH, Map.of()).must(422).text()).contains("\"endpoint\"", "\"auth\"");
        assertThat(mads.post(PATH + "/seen", Map.of("endpoint", GOOGLE + "never"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_new_one_is_for_hosts_and_whoever_works_here_sees_their_own_and_asks_whether_a_browser_is_theirs() {
        assertThat(Api.anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(Api.anonymous().post(PATH, device(GOOGLE + "a")).status()).isEqualTo(401);
        Api reception = Staff.NORDLYS.receptionist();
        assertThat(reception.post(PATH, device(GOOGLE + "a")).status()).isEqualTo(403);
        assertThat(reception.get(PATH).must(200).json().getJsonArray("devices")).isEmpty();
        assertThat(reception
                        .post(PATH + "/seen", Map.of("endpoint", GOOGLE + "another"))
                        .status())
                .isEqualTo(404);
        assertThat(reception.delete(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(Staff.NORDLYS.host().delete(PATH + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void where_the_agreement_permits_it_a_guest_rings_the_hosts_device_and_nobody_else_touches_it() {
        Api operator = Operator.first(firstRun);
        engageGoogle(operator, Operator.second(firstRun, tenants, ageing));
        Customer customer = Customer.open(operator);
        List.of("SUBPROCESSOR_NOTICE", "BREACH", "DATA_SUBJECTS").forEach(customer::contact);
        conclude(operator, customer, customer.staff("tenant-signatory", null, null));
        Api reception = customer.staff("receptionist", null, customer.site());
        Api host = customer.staff("host", customer.host(), null);

        JsonObject before = host.get(PATH).must(200).json();
        assertThat(before.getString("key")).hasSize(87);
        assertThat(before.getJsonArray("carriers").getJsonObject(0).getString("extent"))
                .isEqualTo("everywhere");
        JsonObject device = host.post(PATH, device(GOOGLE + "vera"))
                .must(200)
                .json()
                .getJsonArray("devices")
                .getJsonObject(0);
        assertThat(device.getBoolean("here")).isTrue();
        assertThat(device.getString("service")).isEqualTo("Google Ireland Limited");
        assertThat(host.get(PATH).text()).doesNotContain("fcm/send", "vera", AUTH);
        assertThat(Staff.NORDLYS
                        .host()
                        .delete(PATH + "/" + device.getString("id"))
                        .status())
                .isEqualTo(404);
        host.post(PATH + "/seen", Map.of("endpoint", GOOGLE + "vera")).must(204);
        assertThat(reception
                        .post(PATH + "/seen", Map.of("endpoint", GOOGLE + "vera"))
                        .status())
                .isEqualTo(404);
        assertThat(host.get("/inbox").must(200).text()).contains("Google Ireland Limited");

        chooseDevicesFirst(host);
        customer.receiveGuest(reception);
        JsonObject decision = customer.alertDecision(1);
        assertThat(decision.getString("service")).isEqualTo("google-webpush");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Reached.all())
                        .filteredOn(one -> one.flow().equals(decision.getString("id")))
                        .singleElement()
                        .satisfies(one -> assertThat(one.service()).isEqualTo("google-webpush")));

        host.delete("/tokens").must(204);
        Api again = customer.again("host");
        assertThat(again.get(PATH).json().getJsonArray("devices")).isEmpty();
        again.post(PATH, device(GOOGLE + "vera")).must(200);
        again.delete(PATH + "/"
                        + again.get(PATH)
                                .json()
                                .getJsonArray("devices")
                                .getJsonObject(0)
                                .getString("id"))
                .must(204);
        assertThat(again.get(PATH).json().getJsonArray("devices")).isEmpty();
    }

    private static void chooseDevicesFirst(Api host) {
        int version = host.get("/receiving").must(200).json().getInt("version");
        host.with("If-Match", "\"" + version + "\"")
                .put("/receiving", Map.of("first", "push"))
                .must(200);
    }

    private static void engageGoogle(Api operator, Api second) {
        JsonObject known = operator.get("/registry").must(200).json().getJsonObject("catalogue");
        JsonObject google = known.getJsonArray("processors").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("key").equals("google-ie"))
                .findFirst()
                .orElseThrow();
        JsonObjectBuilder put = Json.createObjectBuilder()
                .add(
                        "processors",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder(google).add("status", "ACTIVE")))
                .add("contracts", Json.createArrayBuilder().add(read("""
                        {"key":"google-ie","processor":"google-ie","signedOn":"2026-01-01","signedBy":"Gatehouse",
                        "flowDown":true,"auditRight":true,"breachHours":24,"deletion":"at once",
                        "upstreamNoticeDays":60,"objectionDays":30}""")))
                .add("listings", Json.createArrayBuilder().add(read("""
                        {"key":"google-ie","processor":"google-ie","active":true,"coverage":["HR","NON_HR"],
                        "checkedAt":"%s"}""".formatted(Instant.now()))));
        JsonObject change = operator.post(
                        "/registry/changes",
                        Json.createObjectBuilder()
                                .add("reason", "Push")
                                .add("put", put)
                                .add("remove", Json.createArrayBuilder())
                                .build())
                .must(201)
                .json();
        second.post("/registry/changes/" + change.getString("id") + "/confirmation", null)
                .must(200);
    }

    private static void conclude(Api operator, Customer customer, Api signatory) {
        JsonObject draft = customer.draft(Map.of("template", "EU_ONLY", "reason", "Med push"));
        JsonObject proposed = customer.propose(customer.change(draft, withGoogle(draft.getJsonObject("terms"))));
        String version = proposed.getString("id");
        signatory
                .post("/agreement/versions/" + version + "/signatures", Customer.signature(proposed))
                .must(200);
        operator.post(
                        "/tenants/" + customer.id + "/agreement-versions/" + version + "/signatures",
                        Customer.signature(proposed))
                .must(200);
    }

    private static JsonObject withGoogle(JsonObject terms) {
        JsonArrayBuilder approvals = Json.createArrayBuilder(terms.getJsonArray("approvals"));
        approvals.add(read("""
                {"service":"google-webpush","activity":"HOST_ALERT","fields":[],"subjects":[],"origin":"EXPLICIT"}"""));
        JsonArrayBuilder order = Json.createArrayBuilder(terms.getJsonArray("order"));
        return Json.createObjectBuilder(terms)
                .add("approvals", approvals)
                .add("order", order.add("google-webpush"))
                .add("locations", Json.createArrayBuilder(List.of("EEA", "US")))
                .add("transfers", Json.createArrayBuilder().add(read("{\"country\":\"US\",\"bases\":[\"ADEQUACY\"]}")))
                .build();
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static Map<String, Object> device(String endpoint) {
        return Map.of("endpoint", endpoint, "p256dh", P256DH, "auth", AUTH);
    }
}
