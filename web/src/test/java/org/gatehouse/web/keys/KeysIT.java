package org.gatehouse.web.keys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.testing.CompanyNumbers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Companies, holders and keys, from the access policy to the key that is taken back. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class KeysIT {
    private final Api admin = Staff.STILLE.admin();
    private final KeyRegister register = new KeyRegister(admin);
    private final String front = register.door("Front", null);
    private final String back = register.door("Back", 60);

    @Test
    void a_companys_courier_opens_within_the_companys_key_until_it_is_taken_back() {
        String company = register.approved();
        String courier = register.holder(company);
        String whole = register.grant(KeyRegister.key(Map.of("companyId", company), front, back));
        assertThat(judge(front, courier)).isEqualTo("no-key");

        String share = register.grant(KeyRegister.key(Map.of("holderId", courier, "parentId", whole), front, back));
        JsonObject judgement = judgement(front, courier);
        assertThat(judgement.getBoolean("opens")).isTrue();
        assertThat(judgement.getString("keyId")).isEqualTo(share);
        assertThat(judgement.getInt("rule")).isEqualTo(68);

        JsonArray foreseen =
                admin.get("/keys/" + whole + "/revocation").must(200).json().getJsonArray("doors");
        assertThat(names(foreseen)).containsExactly("Back", "Front");
        assertThat(foreseen).noneMatch(door -> door.asJsonObject().containsKey("latest")); // nothing was handed out
        JsonArray last = admin.post("/keys/" + whole + "/revocation", Map.of("reason", "Over"))
                .must(200)
                .json()
                .getJsonArray("doors");
        assertThat(last).isEqualTo(foreseen);
        assertThat(judge(front, courier)).isEqualTo("key-revoked");
        assertThat(admin.post("/keys/" + whole + "/revocation", Map.of("reason", "Over"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_company_has_keys_only_while_it_is_approved() {
        register.publishPolicy();
        String company = register.company();
        Map<String, Object> key = KeyRegister.key(Map.of("companyId", company), front);
        assertThat(code(admin.post("/keys", key), 409)).isEqualTo("company-not-approved");

        register.move(company, "approved");
        String whole = register.grant(key);
        String courier = register.holder(company);
        register.grant(KeyRegister.key(Map.of("holderId", courier, "parentId", whole), front));
        register.move(company, "suspended");

        assertThat(judge(front, courier)).isEqualTo("company-not-approved");
        assertThat(code(admin.post("/keys", key), 409)).isEqualTo("company-not-approved");
    }

    @Test
    void a_share_is_never_more_than_the_companys_key() {
        String company = register.approved();
        String whole = register.grant(KeyRegister.key(Map.of("companyId", company), front));

        Map<String, Object> more =
                KeyRegister.key(Map.of("holderId", register.holder(company), "parentId", whole), front, back);

        assertThat(code(admin.post("/keys", more), 409)).isEqualTo("key-out-of-scope");
    }

    @Test
    void a_companys_number_is_checked_and_known_once() {
        String number = CompanyNumbers.next();
        Map<String, Object> body = Map.of(
                "name", "Budene ApS", "number", "DK " + number, "entitlement", "delivery", "evidence", "Contract 12");
        JsonObject company = admin.post("/companies", body).must(201).json();

        assertThat(company.getString("number")).isEqualTo(number);
        assertThat(company.getString("state")).isEqualTo("pending");
        assertThat(code(admin.post("/companies", body), 409)).isEqualTo("company-known");
        Map<String, Object> wrong = new HashMap<>(body);
        wrong.put("number", "27507908");
        Api.Answer refused = admin.post("/companies", wrong);
        assertThat(code(refused, 422)).isEqualTo("company-number-not-valid");
        assertThat(refused.text()).contains("\"field\":\"number\"");
    }

    @Test
    void a_holder_goes_with_all_their_keys_and_the_number_is_free() {
        String phone = KeyRegister.phone();
        Map<String, Object> body = Map.of("name", "Kim Bud", "phone", phone, "kind", "professional");
        String holder = admin.post("/key-holders", body).must(201).json().getString("id");
        register.grant(KeyRegister.key(Map.of("holderId", holder), front));
        assertThat(code(admin.post("/key-holders", body), 409)).isEqualTo("phone-taken");

        admin.post("/key-holders/" + holder + "/revocation", Map.of("reason", "Left", "ends", true))
                .must(200);

        assertThat(judge(front, holder)).isEqualTo("holder-ended");
        assertThat(code(admin.post("/keys", KeyRegister.key(Map.of("holderId", holder), front)), 409))
                .isEqualTo("holder-ended");
        admin.post("/key-holders", body).must(201);
        JsonArray keys = admin.get("/keys?holder=" + holder).must(200).array();
        assertThat(keys.getJsonObject(0).getString("reason")).isEqualTo("Left");
    }

    @Test
    void a_holder_who_has_ended_is_erased_and_one_who_has_not_is_not() {
        String holder = register.holder(null);
        register.grant(KeyRegister.key(Map.of("holderId", holder), front));
        assertThat(code(admin.delete("/key-holders/" + holder), 409)).isEqualTo("holder-not-ended");

        admin.post("/key-holders/" + holder + "/revocation", Map.of("reason", "Left", "ends", true))
                .must(200);
        admin.delete("/key-holders/" + holder).must(204);

        assertThat(code(admin.get("/key-holders/" + holder), 404)).isEqualTo("not-found");
        assertThat(admin.get("/keys?holder=" + holder).must(200).array()).isEmpty();
        assertThat(code(admin.delete("/key-holders/" + holder), 404)).isEqualTo("not-found");
    }

    @Test
    void the_name_of_a_holder_can_be_put_right_by_whoever_saw_it_last() {
        String holder = register.holder(null);
        String seen = admin.get("/key-holders/" + holder).must(200).header("ETag");

        admin.with("If-Match", seen)
                .put("/key-holders/" + holder, Map.of("name", "Bo Bud"))
                .must(200);

        assertThat(code(admin.with("If-Match", seen).put("/key-holders/" + holder, Map.of("name", "Kim")), 412))
                .isEqualTo("stale-version");
        assertThat(code(admin.put("/key-holders/" + holder, Map.of("name", "Kim")), 428))
                .isEqualTo("version-required");
    }

    @Test
    void what_is_asked_and_done_is_on_record() {
        String holder = register.holder(null);
        String key = register.grant(KeyRegister.key(Map.of("holderId", holder), front));
        judge(front, holder);
        admin.get("/keys?door=" + front).must(200);
        admin.post("/keys/" + key + "/revocation", Map.of("reason", "Lost")).must(200);

        assertThat(deeds(key)).containsExactly("key-revoked", "key-granted");
        assertThat(deeds(front)).startsWith("keys-looked-up", "opening-asked");
    }

    @Test
    void the_policy_is_public_in_all_its_versions() {
        String tenant = admin.get("/me").must(200).json().getJsonObject("brand").getString("tenant");
        int number = register.publishPolicy();
        String text = "Rules " + UUID.randomUUID();
        int next = admin.put("/access-policy", Map.of("danish", List.of("Regler"), "english", List.of(text, "More")))
                .must(200)
                .json()
                .getInt("number");

        assertThat(next).isGreaterThan(number);
        Api anybody = Api.anonymous();
        JsonObject now =
                anybody.get("/public/" + tenant + "/access-policy").must(200).json();
        assertThat(now.getJsonArray("english").getString(0)).isEqualTo(text);
        assertThat(anybody.get("/public/" + tenant + "/access-policy/" + number)
                        .must(200)
                        .json()
                        .getInt("number"))
                .isEqualTo(number);
        assertThat(anybody.get("/public/" + tenant + "/access-policy/0").status())
                .isEqualTo(404);
    }

    @Test
    void whoever_answers_for_a_unit_cannot_be_removed() {
        String person = admin.post(
                        "/employees",
                        Map.of(
                                "firstName",
                                "Dør",
                                "lastName",
                                "Vogter",
                                "email",
                                Staff.STILLE.mail("door-" + UUID.randomUUID())))
                .must(201)
                .json()
                .getString("id");
        register.change(front, Map.of("name", "Front", "administratorId", person));

        Api.Answer refused = admin.delete("/employees/" + person);

        assertThat(code(refused, 409)).isEqualTo("blocked-by-door");
        assertThat(refused.text()).contains("Front");
        register.change(front, Map.of("name", "Front"));
        admin.delete("/employees/" + person).must(204);
    }

    private List<String> deeds(String object) {
        return admin.get("/log?object=" + object).must(200).json().getJsonArray("entries").stream()
                .map(entry -> entry.asJsonObject().getString("deed"))
                .toList();
    }

    private String judge(String door, String holder) {
        return judgement(door, holder).getString("ground");
    }

    private JsonObject judgement(String door, String holder) {
        return admin.get("/doors/" + door + "/judgement?holder=" + holder)
                .must(200)
                .json();
    }

    private static String code(Api.Answer answer, int status) {
        return answer.must(status).json().getString("type").replace("urn:gatehouse:", "");
    }

    private static List<String> names(JsonArray doors) {
        return doors.stream()
                .map(JsonValue::asJsonObject)
                .map(door -> door.getString("name"))
                .toList();
    }
}
