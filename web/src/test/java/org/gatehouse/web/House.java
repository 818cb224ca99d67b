package org.gatehouse.web;

import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;

/** An owner of a building of one tenant, with a stairwell and a contract. */
record House(String owner, String stairwell, String contract) {

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
        return new House(owner, stairwell, make(admin, "/stairwell-contracts", contract(owner, policy)));
    }

    static Map<String, Object> owner(String name) {
        return Map.of("name", name, "contact", name, "address", "Street 1", "email", "owner@ejer.example");
    }

    static Map<String, Object> contract(String owner, int policy) {
        return Map.of("ownerId", owner, "kind", "business", "concludedOn", "2026-01-10", "policyNumber", policy);
    }

    private static String make(Api caller, String list, Map<String, Object> thing) {
        return caller.post(list, thing).must(201).json().getString("id");
    }
}
