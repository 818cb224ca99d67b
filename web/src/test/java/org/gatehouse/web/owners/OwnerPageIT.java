package org.gatehouse.web.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.testing.CompanyNumbers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner's page, with a courier's key to a door in the stairwell. */
@ArquillianTest
@RunAsClient
class OwnerPageIT {
    private static final String COURIER = "Kurt Kurer-Ukendt";

    private final Api admin = Staff.STILLE.admin();
    private Api owner;
    private String ownerId;
    private String stairwell;
    private String door;
    private String company;
    private String holder;
    private String phone;

    @BeforeEach
    void a_courier_with_a_key_to_an_owners_stairwell() {
        admin.put("/access-policy", Map.of("danish", List.of("Regler"), "english", List.of("Rules")))
                .must(200);
        ownerId = made(
                "/owners", Map.of("name", "E/F Elm", "contact", "Bo", "address", "Gade 1", "email", "b@e.example"));
        owner = Staff.STILLE.ownerOf(ownerId);
        stairwell = made(
                "/stairwells",
                Map.of("siteId", Staff.STILLE.site(), "ownerId", ownerId, "name", "Opgang A", "address", "Gade 1"));
        door = made(
                "/doors",
                Map.of("siteId", Staff.STILLE.site(), "name", "Opgang", "serialNumber", "SN-" + UUID.randomUUID()));
        upon("/doors/" + door)
                .put("/doors/" + door + "/stairwell", Map.of("stairwellId", stairwell))
                .must(200);
        move("installed");
        move("active");
        company = company("delivery");
        phone = "+4524" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        holder = made(
                "/key-holders", Map.of("name", COURIER, "phone", phone, "companyId", company, "kind", "professional"));
        String companys = made("/keys", key(Map.of("companyId", company)));
        made("/keys", key(Map.of("holderId", holder, "parentId", companys)));
    }

    @Test
    void companies_are_seen_and_never_whoever_has_the_key() {
        Api.Answer page = owner.get("/owner");
        JsonObject seen = seen(page.must(200).json());
        Api.Answer blocked = owner.put(block(), Map.of("reason", "Leaves doors open"));
        Api.Answer told = owner.post(stairwell() + "/entry-phones", Map.of("plannedOn", "2026-12-01", "words", "New"));
        Api.Answer lifted = owner.raw("DELETE", "/api/v1" + block(), null);

        assertThat(seen.getString("id")).isEqualTo(company);
        assertThat(seen.getString("entitlement")).isEqualTo("delivery");
        assertThat(seen.getString("state")).isEqualTo("approved");
        assertThat(seen.containsKey("lastUsed")).isFalse();
        assertThat(List.of(page, blocked, told, lifted, owner.get("/owner"), owner.get("/me")))
                .allSatisfy(answer -> assertThat(answer.text()).doesNotContain(COURIER, phone, holder));
    }

    @Test
    void a_blocked_companys_key_does_not_open_and_administrators_see_why() {
        owner.put(block(), Map.of("reason", "Leaves doors open")).must(200);

        assertThat(ground()).isEqualTo("company-blocked");
        assertThat(admin.get("/company-blocks").text()).contains(stairwell, company, "Leaves doors open");
        assertThat(seen(owner.get("/owner").json()).getString("blockReason")).isEqualTo("Leaves doors open");

        owner.raw("DELETE", "/api/v1" + block(), null).must(200);
        assertThat(ground()).isNotEqualTo("company-blocked");
    }

    @Test
    void post_cannot_be_blocked() {
        String path = stairwell() + "/blocks/" + company("postal");

        assertThat(owner.put(path, Map.of("reason", "No")).problem()).isEqualTo("company-not-blockable");
    }

    @Test
    void another_owner_of_the_same_tenant_finds_nothing_of_it() {
        Api other = Staff.STILLE.owner();

        assertThat(other.get("/owner").text()).doesNotContain(stairwell, company);
        assertThat(other.put(block(), Map.of("reason", "No")).status()).isEqualTo(404);
        assertThat(other.raw("DELETE", "/api/v1" + block(), null).status()).isEqualTo(404);
        assertThat(other.post(stairwell() + "/entry-phones", Map.of("plannedOn", "2026-12-01"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_was_given_the_role_and_no_owner_finds_nothing() {
        assertThat(Staff.STILLE.only("owner").get("/owner").status()).isEqualTo(404);
    }

    @Test
    void an_owners_account_is_nothing_else() {
        assertThat(admin.post(
                                "/accounts",
                                Map.of(
                                        "email",
                                        Staff.STILLE.mail("both-" + UUID.randomUUID()),
                                        "roles",
                                        List.of("owner", "receptionist"),
                                        "delivery",
                                        "by-hand"))
                        .problem())
                .isEqualTo("invalid-input");
        assertThat(owner.get("/doors").status()).isEqualTo(403);
        assertThat(owner.get("/keys").status()).isEqualTo(403);
    }

    @Test
    void administrators_see_who_can_sign_in_to_an_owners_page() {
        JsonObject first =
                admin.get("/owners/" + ownerId + "/accounts").must(200).array().getJsonObject(0);

        assertThat(first.getString("email")).startsWith("owner-");
        assertThat(first.getBoolean("activated")).isTrue();
    }

    @Test
    void a_new_entry_phone_gets_a_day_for_the_unit() {
        String report = owner.post(stairwell() + "/entry-phones", Map.of("plannedOn", "2026-12-01"))
                .must(201)
                .json()
                .getJsonArray("reports")
                .getJsonObject(0)
                .getString("id");
        Api first = admin.with("If-Match", "\"1\"");
        String path = "/entry-phone-reports/" + report;

        assertThat(admin.get("/entry-phone-reports").text()).contains(report);
        assertThat(first.put(path, Map.of("reinstallOn", "2026-12-05", "reinstallTime", "10:00"))
                        .problem())
                .isEqualTo("not-working-hours");
        first.put(path, Map.of("reinstallOn", "2026-12-02", "reinstallTime", "10:00"))
                .must(204);
        assertThat(owner.get("/owner").text()).contains("2026-12-02T09:00:00Z");
    }

    private String stairwell() {
        return "/owner/stairwells/" + stairwell;
    }

    private String block() {
        return stairwell() + "/blocks/" + company;
    }

    private String ground() {
        return admin.get("/doors/" + door + "/judgement?holder=" + holder)
                .must(200)
                .json()
                .getString("ground");
    }

    private static JsonObject seen(JsonObject page) {
        return page.getJsonArray("stairwells")
                .getJsonObject(0)
                .getJsonArray("companies")
                .getJsonObject(0);
    }

    private String company(String entitlement) {
        String id = made(
                "/companies",
                Map.of(
                        "name",
                        "Bud " + entitlement,
                        "number",
                        CompanyNumbers.next(),
                        "entitlement",
                        entitlement,
                        "evidence",
                        "Contract"));
        String path = "/companies/" + id;
        upon(path).put(path + "/state", Map.of("state", "approved")).must(200);
        return id;
    }

    private Map<String, Object> key(Map<String, Object> whose) {
        Map<String, Object> terms = new HashMap<>(Map.of(
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
        terms.putAll(whose);
        return terms;
    }

    private void move(String state) {
        String path = "/doors/" + door;
        upon(path).put(path + "/state", Map.of("state", state)).must(200);
    }

    private Api upon(String path) {
        return admin.with("If-Match", admin.get(path).must(200).header("ETag"));
    }

    private String made(String list, Map<String, Object> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
