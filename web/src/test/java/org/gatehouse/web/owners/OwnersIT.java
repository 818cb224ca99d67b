package org.gatehouse.web.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner, a stairwell with a unit in it, and a contract about it, from its conclusion to its end. */
@ArquillianTest
@RunAsClient
class OwnersIT {
    private final Api admin = Staff.STILLE.admin();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private String owner;
    private String stairwell;
    private String door;
    private int policy;

    @BeforeEach
    void a_unit_in_an_owners_stairwell() {
        policy = admin.put("/access-policy", Map.of("danish", List.of("Regler"), "english", List.of("Rules")))
                .must(200)
                .json()
                .getInt("number");
        owner = made("/owners", owner("Ejerforeningen"));
        stairwell = made(
                "/stairwells",
                Map.of("siteId", Staff.STILLE.site(), "ownerId", owner, "name", "Opgang A", "address", "Gade 1"));
        door = made(
                "/doors",
                Map.of("siteId", Staff.STILLE.site(), "name", "Opgang", "serialNumber", "SN-" + UUID.randomUUID()));
        upon("/doors/" + door)
                .put("/doors/" + door + "/stairwell", Map.of("stairwellId", stairwell))
                .must(200);
    }

    @Test
    void what_is_known_of_an_owner_is_changed_and_listed() {
        Api.Answer changed = upon("/owners/" + owner).put("/owners/" + owner, owner("Et andet navn"));

        assertThat(changed.must(200).json().getString("name")).isEqualTo("Et andet navn");
        assertThat(admin.get("/owners").text()).contains(owner, "Et andet navn");
        assertThat(admin.put("/owners/" + owner, owner("Uden")).problem()).isEqualTo("version-required");
    }

    @Test
    void a_stairwell_says_which_units_hang_in_it() {
        String path = "/stairwells/" + stairwell;
        Api.Answer changed = upon(path).put(path, Map.of("name", "Opgang B", "address", "Gade 1 B"));

        assertThat(changed.must(200).json().getString("name")).isEqualTo("Opgang B");
        assertThat(changed.json().getJsonArray("doorIds").getString(0)).isEqualTo(door);
        assertThat(admin.get("/stairwells").text()).contains(stairwell);
        upon("/doors/" + door).put("/doors/" + door + "/stairwell", Map.of()).must(200);
        assertThat(admin.get("/doors/" + door + "/stairwell").json().containsKey("stairwellId"))
                .isFalse();
    }

    @Test
    void what_a_notice_would_mean_is_said_before_it_is_given() {
        String contract = conclude("business", LocalDate.parse("2026-01-10"));
        JsonObject dates =
                admin.get(contract + "/dates?receivedOn=2026-08-31").must(200).json();
        assertThat(dates.getString("endsOn")).isEqualTo("2027-02-28");
        assertThat(admin.get(contract + "/dates?receivedOn=soon").problem()).isEqualTo("invalid-input");

        JsonObject given = upon(contract)
                .post(contract + "/notice", Map.of("receivedOn", today.toString()))
                .must(200)
                .json();

        assertThat(given.getString("state")).isEqualTo("notice-given");
        assertThat(LocalDate.parse(given.getString("endsOn")))
                .isAfter(today.plusMonths(6).minusDays(1));
    }

    @Test
    void a_consumer_withdraws_and_the_unit_is_dead() {
        activate();
        String contract = conclude("consumer", today);
        assertThat(admin.post("/stairwell-contracts", contract("consumer", today))
                        .problem())
                .isEqualTo("contract-living");

        JsonObject withdrawn = upon(contract)
                .post(contract + "/withdrawal", Map.of("sentOn", today.toString()))
                .must(200)
                .json();

        assertThat(withdrawn.getString("state")).isEqualTo("withdrawn");
        assertThat(state()).isEqualTo("deactivated");
        assertThat(upon("/doors/" + door)
                        .put("/doors/" + door + "/state", Map.of("state", "active"))
                        .problem())
                .isEqualTo("stairwell-contract-ended");
    }

    @Test
    void a_consumer_who_thinks_too_long_does_not_withdraw() {
        String contract = conclude("consumer", today.minusDays(40));

        assertThat(upon(contract)
                        .post(contract + "/withdrawal", Map.of("sentOn", today.toString()))
                        .problem())
                .isEqualTo("withdrawal-too-late");
    }

    @Test
    void an_owner_who_objects_to_new_terms_leaves_before_they_come() {
        String contract = conclude("business", LocalDate.parse("2026-01-10"));
        int newer = admin.put(
                        "/access-policy",
                        Map.of("danish", List.of("Nye"), "english", List.of("New " + UUID.randomUUID())))
                .must(200)
                .json()
                .getInt("number");
        assertThat(upon(contract)
                        .post(contract + "/objection", Map.of("receivedOn", today.toString()))
                        .problem())
                .isEqualTo("state-not-possible");
        Map<String, Object> terms =
                Map.of("announcedOn", today.toString(), "policyNumber", newer, "highlights", "Shorter");
        JsonObject announced =
                upon(contract).post(contract + "/terms", terms).must(200).json().getJsonObject("announced");
        assertThat(announced.getString("objectUntil"))
                .isEqualTo(today.plusDays(14).toString());

        JsonObject objected = upon(contract)
                .post(contract + "/objection", Map.of("receivedOn", today.toString()))
                .must(200)
                .json();

        assertThat(objected.getString("endsOn")).isEqualTo(today.plusDays(30).toString());
    }

    @Test
    void nobody_ends_a_contract_at_once_alone() {
        String contract = conclude("business", today);
        Map<String, Object> reason = Map.of("reason", "Used for break-ins");

        JsonObject proposed =
                upon(contract).post(contract + "/end", reason).must(200).json();

        assertThat(proposed.getString("state")).isEqualTo("in-force");
        assertThat(proposed.containsKey("endProposedBy")).isTrue();
        assertThat(upon(contract).post(contract + "/end", reason).problem()).isEqualTo("second-person-needed");
    }

    @Test
    void owners_are_the_administrators_business() {
        assertThat(Staff.STILLE.host().get("/owners").status()).isEqualTo(403);
        assertThat(Staff.STILLE.receptionist().get("/stairwell-contracts").status())
                .isEqualTo(403);
    }

    private String conclude(String kind, LocalDate day) {
        return "/stairwell-contracts/" + made("/stairwell-contracts", contract(kind, day));
    }

    private Map<String, Object> contract(String kind, LocalDate day) {
        return Map.of("ownerId", owner, "kind", kind, "concludedOn", day.toString(), "policyNumber", policy);
    }

    private static Map<String, Object> owner(String name) {
        return Map.of("name", name, "contact", "Bo Ejer", "address", "Gade 1", "email", "bo@ejer.example");
    }

    private void activate() {
        for (String next : new String[] {"installed", "active"}) {
            upon("/doors/" + door)
                    .put("/doors/" + door + "/state", Map.of("state", next))
                    .must(200);
        }
    }

    private String state() {
        return admin.get("/doors/" + door).must(200).json().getString("state");
    }

    private Api upon(String path) {
        return admin.with("If-Match", admin.get(path).must(200).header("ETag"));
    }

    private String made(String list, Map<String, Object> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
