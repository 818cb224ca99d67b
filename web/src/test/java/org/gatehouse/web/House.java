package org.gatehouse.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/** An owner of a building of one tenant, with a stairwell, a contract, a new entry phone and a request for the log. */
record House(String owner, String stairwell, String contract, String report, String disclosure) {

    static House of(Staff staff, String site) {
        Api admin = staff.admin();
        int policy = admin.put("/access-policy", Map.of("danish", List.of("Deres"), "english", List.of("Theirs")))
                .must(200)
                .json()
                .getInt("number");
        String owner = make(admin, "/owners", owner("Theirs"));
        String stairwell = make(
                admin,
                "/stairwells",
                Map.of("siteId", site, "ownerId", owner, "name", "Theirs", "address", "Their street"));
        String report = staff.ownerOf(owner)
                .post("/owner/stairwells/" + stairwell + "/entry-phones", Map.of("plannedOn", "2026-12-01"))
                .must(201)
                .json()
                .getJsonArray("reports")
                .getJsonObject(0)
                .getString("id");
        return new House(
                owner,
                stairwell,
                make(admin, "/stairwell-contracts", contract(owner, policy)),
                report,
                make(admin, "/disclosures", disclosure(stairwell)));
    }

    static Map<String, Object> owner(String name) {
        return Map.of("name", name, "contact", name, "address", "Street 1", "email", "owner@ejer.example");
    }

    static Map<String, Object> contract(String owner, int policy) {
        return Map.of("ownerId", owner, "kind", "business", "concludedOn", "2026-01-10", "policyNumber", policy);
    }

    static Map<String, Object> disclosure(String stairwell) {
        String day = LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString();
        return Map.of(
                "stairwellId",
                stairwell,
                "receivedOn",
                day,
                "requester",
                "Theirs",
                "from",
                day,
                "to",
                day,
                "purpose",
                "Theirs",
                "crime",
                true,
                "seesLog",
                false);
    }

    private static String make(Api caller, String list, Map<String, Object> thing) {
        return caller.post(list, thing).must(201).json().getString("id");
    }
}
