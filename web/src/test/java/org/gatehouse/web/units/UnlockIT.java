package org.gatehouse.web.units;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.json.Json;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.phones.Mobile;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A door, its unit, a phone and the server, over HTTP: what opens, what does not, and what is on record of it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class UnlockIT {
    private final Api admin = Staff.STILLE.admin();
    private final KeyRegister register = new KeyRegister(admin);
    private final String door = register.door("Front", 60);
    private final String holder = register.holder(null);
    private final String key = register.grant(KeyRegister.key(Map.of("holderId", holder), door));
    private final Firmware unit = new Firmware(admin, door);
    private final Mobile phone = new Mobile(admin, holder);

    UnlockIT() throws AccessDenied {}

    @Test
    void a_phone_opens_the_door_once_and_it_is_on_record() throws AccessDenied {
        String question = unit.asks();
        String answer = phone.answers(question, phone.credential(door), unit);
        Verdict opened = unit.consults(unit.hears(answer));

        assertThat(opened.deed()).isEqualTo(Deed.OPENS);
        assertThat(unit.hears(answer).deed()).isNotEqualTo(Deed.OPENS);

        List<String> events = unit.events();
        assertThat(outcomes(events)).contains("proven").doesNotContain("refused", "contradicted");
        assertThat(outcomes(events)).containsOnly("repeated");
        assertThat(deeds()).contains("door-opened");
    }

    @Test
    void a_key_that_is_taken_back_opens_nothing_more() throws AccessDenied {
        String credential = phone.credential(door);
        JsonObject until = admin.post("/keys/" + key + "/revocation", Map.of("reason", "Done"))
                .must(200)
                .json()
                .getJsonArray("doors")
                .getJsonObject(0);
        assertThat(until.getString("latest")).isNotEmpty(); // the door opens by itself for an hour

        Verdict heard = unit.hears(phone.answers(unit.asks(), credential, unit));
        assertThat(unit.consults(heard).deed()).isEqualTo(Deed.REFUSES);

        unit.listens();
        assertThat(unit.hears(phone.answers(unit.asks(), credential, unit)).deed())
                .isEqualTo(Deed.REFUSES);
        assertThat(phone.asksForKeys().getJsonArray("credentials")).isEmpty();
    }

    @Test
    void without_the_server_the_door_opens_as_long_as_it_may() throws AccessDenied {
        String credential = phone.credential(door);

        assertThat(unit.isAlone(unit.hears(phone.answers(unit.asks(), credential, unit)))
                        .deed())
                .isEqualTo(Deed.OPENS);

        register.change(door, Map.of("name", "Front"));
        unit.listens(); // it has been told that it may no more
        assertThat(unit.isAlone(unit.hears(phone.answers(unit.asks(), credential, unit)))
                        .deed())
                .isEqualTo(Deed.REFUSES);
    }

    @Test
    void a_lost_phone_is_closed_to_the_server_and_the_door() throws AccessDenied {
        String credential = phone.credential(door);
        admin.delete("/phones/" + phone.id).must(204);

        assertThat(phone.calls.post("/phone/credentials", phone.session()).problem())
                .isEqualTo("device-revoked");
        unit.listens();
        assertThat(unit.hears(phone.answers(unit.asks(), credential, unit)).deed())
                .isEqualTo(Deed.REFUSES);
    }

    @Test
    void a_company_that_is_suspended_is_told_to_units_at_once() throws AccessDenied {
        String company = register.approved();
        String courier = register.holder(company);
        String whole = register.grant(KeyRegister.key(Map.of("companyId", company), door));
        register.grant(KeyRegister.key(Map.of("holderId", courier, "parentId", whole), door));
        Mobile couriers = new Mobile(admin, courier);
        String credential = couriers.credential(door);

        register.move(company, "suspended");
        unit.listens();

        assertThat(unit.hears(couriers.answers(unit.asks(), credential, unit)).deed())
                .isEqualTo(Deed.REFUSES);
    }

    @Test
    void what_is_not_signed_by_a_known_key_is_nobodys_call() {
        Map<String, Object> calls = new HashMap<>(Map.of("POST /phone/credentials", phone.session()));
        calls.put("POST /unit/decisions", Map.of("question", "x", "answer", "x"));
        calls.put("POST /unit/events", Map.of("events", List.of()));
        calls.put("PUT /unit/status", Map.of());
        calls.put("GET /unit/notices?after=0", Map.of());
        Signed stranger = new Signed(Callers.p256());
        calls.forEach((call, body) -> {
            String[] parts = call.split(" ");
            Object content = parts[0].equals("GET") ? null : body;
            byte[] bytes = content == null ? new byte[0] : Json.write(content).getBytes(StandardCharsets.UTF_8);
            Api anonymous = Api.anonymous();
            Api signed = anonymous.with("DPoP", stranger.proof(parts[0], parts[1], bytes));
            Api staff = admin.with("DPoP", "eyJhbGciOiJub25lIn0.e30.");
            for (Api caller : List.of(anonymous, signed, staff)) {
                Api.Answer answer = caller.send(parts[0], parts[1], bytes.length == 0 ? null : bytes);
                assertThat(answer.status()).as(call).isEqualTo(401);
                assertThat(answer.problem()).as(call).isEqualTo("call-not-proven");
            }
        });
    }

    @Test
    void a_call_is_taken_once_and_for_what_was_signed() {
        byte[] none = new byte[0];
        String proof = unit.calls.proof("GET", "/unit/notices", none);
        Api caller = Api.anonymous().with("DPoP", proof);

        caller.get("/unit/notices?after=0").must(200);
        assertThat(caller.get("/unit/notices?after=0").problem()).isEqualTo("call-not-proven");

        byte[] body = "{\"battery\":50}".getBytes(StandardCharsets.UTF_8);
        Api other = Api.anonymous().with("DPoP", unit.calls.proof("PUT", "/unit/status", body));
        assertThat(other.put("/unit/status", "{\"battery\":51}".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("call-not-proven");
        other.put("/unit/status", body).must(204);
    }

    @Test
    void a_call_whose_work_is_refused_has_not_happened_and_one_whose_work_is_done_is_used_up() {
        byte[] nonsense = "{\"question\":\"x\",\"answer\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        Api refused = Api.anonymous().with("DPoP", unit.calls.proof("POST", "/unit/decisions", nonsense));

        for (int time = 0; time < 2; time++) {
            assertThat(refused.post("/unit/decisions", nonsense).must(401).text())
                    .doesNotContain("call-used");
        }

        byte[] status = "{\"battery\":50}".getBytes(StandardCharsets.UTF_8);
        Api done = Api.anonymous().with("DPoP", unit.calls.proof("PUT", "/unit/status", status));
        done.put("/unit/status", status).must(204);
        assertThat(done.put("/unit/status", status).text()).contains("call-used");
    }

    @Test
    void a_phones_key_is_no_units_and_a_units_no_phones() {
        assertThat(new Signed(phone.device)
                        .post("/unit/decisions", Map.of("question", "x", "answer", "x"))
                        .problem())
                .isEqualTo("call-not-proven");
        assertThat(new Signed(unit.signing)
                        .post("/phone/credentials", phone.session())
                        .problem())
                .isEqualTo("call-not-proven");
    }

    @Test
    void the_unit_of_another_tenants_door_gets_no_word_about_this_one() throws AccessDenied {
        Api others = Staff.HAVNEBY.admin();
        String site = others.post(
                        "/sites",
                        Map.of(
                                "name", "Andet",
                                "address", "Havnen 1",
                                "zone", "Europe/Copenhagen",
                                "entrances", List.of("A"),
                                "musterPoint", "",
                                "closesAt", "23:59"))
                .must(201)
                .json()
                .getString("id");
        Firmware theirs = new Firmware(others, theirDoor(others, site));
        String answer = phone.answers(unit.asks(), phone.credential(door), unit);
        OpeningProof ours = unit.hears(answer).proof().orElseThrow();

        Api.Answer asked =
                theirs.calls.post("/unit/decisions", Map.of("question", ours.question(), "answer", ours.answer()));

        assertThat(asked.problem()).isEqualTo("call-not-proven");
        assertThat(theirs.hears(phone.answers(unit.asks(), phone.credential(door), unit))
                        .why())
                .hasValueSatisfying(code -> assertThat(code).isIn(RefusalCode.NONCE_UNKNOWN, RefusalCode.OTHER_DOOR));
    }

    private static String theirDoor(Api others, String site) {
        String id = others.post(
                        "/doors", Map.of("siteId", site, "name", "Andres", "serialNumber", "SN-" + UUID.randomUUID()))
                .must(201)
                .json()
                .getString("id");
        for (String state : List.of("installed", "active")) {
            String seen = others.get("/doors/" + id).must(200).header("ETag");
            others.with("If-Match", seen)
                    .put("/doors/" + id + "/state", Map.of("state", state))
                    .must(200);
        }
        return id;
    }

    @Test
    void a_code_is_good_once_and_a_unit_tells_how_it_is() {
        assertThat(admin.get("/doors/" + register.door("Side", null) + "/unit").status())
                .isEqualTo(404);
        unit.calls
                .put("/unit/status", Map.of("battery", 9, "firmware", "1.2", "address", "http://127.0.0.1:7101"))
                .must(204);

        JsonObject seen = admin.get("/doors/" + door + "/unit").must(200).json();
        assertThat(seen.getInt("battery")).isEqualTo(9);
        assertThat(seen.getString("address")).isEqualTo("http://127.0.0.1:7101");
        assertThat(phone.asksForKeys()
                        .getJsonArray("credentials")
                        .getJsonObject(0)
                        .getString("address"))
                .isEqualTo("http://127.0.0.1:7101");
        assertThat(unit.calls
                        .put("/unit/status", Map.of("address", "javascript:alert(1)"))
                        .status())
                .isEqualTo(422);
    }

    private List<String> outcomes(List<String> events) {
        return unit.delivers(events).getJsonArray("receipts").stream()
                .map(receipt -> receipt.asJsonObject().getString("outcome"))
                .toList();
    }

    private List<String> deeds() {
        return admin.get("/log?limit=50").must(200).json().getJsonArray("entries").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> door.equals(entry.getString("objectId", "")))
                .map(entry -> entry.getString("deed"))
                .toList();
    }
}
