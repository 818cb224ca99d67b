package org.gatehouse.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;

/** An owner of a building of one tenant, with a stairwell, a contract and a request for the log. */
record House(String owner, String stairwell, String contract, String disclosure) {

    static House of(Api admin, String site) {
        int policy = admin.put("/access-policy", Map.of("danish", List.of("Deres"), "english", List.of("Theirs")))
                .must(200)
                .json()
                .getInt("number");
        String owner = make(admin, "/owners", owner("Theirs"));
        String stairwell = make(
                admin,
                "/stairwells",
                Map.of("siteId", site, "ownerId", owner, "name", "Theirs", "address", "Their street"));
        return new House(
                owner,
                stairwell,
                make(admin, "/stairwell-contracts", contract(owner, policy)),
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
