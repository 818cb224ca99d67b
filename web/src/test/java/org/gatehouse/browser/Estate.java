package org.gatehouse.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.core.testing.CompanyNumbers;
import org.gatehouse.process.Nordlys;
import org.gatehouse.web.demo.Demo;

/**
 * An owner with a stairwell: a courier, somebody who brings post and a nurse have keys to a door in it.
 *
 * @param name of the owner
 * @param couriers the company that delivers
 */
record Estate(
        Nordlys nordlys, String owner, String name, String stairwell, String door, String couriers, String holder) {
    static final String COURIER = "Kurt Kurer-Ukendt";

    static Estate of(Nordlys nordlys) {
        Api admin = nordlys.admin();
        admin.put("/access-policy", Map.of("danish", List.of("Nøglen er din"), "english", List.of("The key is yours")))
                .must(200);
        String name = "E/F Elmehaven " + ThreadLocalRandom.current().nextInt(10_000, 100_000);
        String owner = made(
                admin,
                "/owners",
                Map.of("name", name, "contact", "Bo", "address", "Elmegade 1, 8000 Aarhus C", "email", "b@e.example"));
        made(
                admin,
                "/stairwell-contracts",
                Map.of(
                        "ownerId",
                        owner,
                        "kind",
                        "business",
                        "concludedOn",
                        "2026-01-01",
                        "policyNumber",
                        policy(admin)));
        String stairwell = made(
                admin,
                "/stairwells",
                Map.of(
                        "siteId",
                        nordlys.site(),
                        "ownerId",
                        owner,
                        "name",
                        name + ", opgang A",
                        "address",
                        "Elmegade 1, 8000 Aarhus C"));
        String door = made(
                admin,
                "/doors",
                Map.of("siteId", nordlys.site(), "name", name, "serialNumber", "SN-" + UUID.randomUUID()));
        String path = "/doors/" + door;
        upon(admin, path)
                .put(path + "/stairwell", Map.of("stairwellId", stairwell))
                .must(200);
        List.of("installed", "active")
                .forEach(state -> upon(admin, path)
                        .put(path + "/state", Map.of("state", state))
                        .must(200));
        String couriers = company(admin, "Bude " + name, "delivery");
        String holder = hasKey(admin, couriers, door, COURIER);
        hasKey(admin, company(admin, "Post " + name, "postal"), door, "Paula Post-Ukendt");
        hasKey(admin, company(admin, "Hjemmepleje " + name, "public-body"), door, "Nina Nurse-Ukendt");
        return new Estate(nordlys, owner, name, stairwell, door, couriers, holder);
    }

    private static int policy(Api admin) {
        return admin.get("/access-policy").must(200).json().getInt("number");
    }

    private static String company(Api admin, String name, String entitlement) {
        Map<String, Object> company = new HashMap<>(
                Map.of("name", name, "number", CompanyNumbers.next(), "entitlement", entitlement, "evidence", "Shown"));
        if (entitlement.equals("public-body")) {
            company.put("authority", "Aarhus Kommune");
        }
        String id = made(admin, "/companies", company);
        String path = "/companies/" + id;
        upon(admin, path).put(path + "/state", Map.of("state", "approved")).must(200);
        return id;
    }

    private static String hasKey(Api admin, String company, String door, String name) {
        String phone = "+4524" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String holder = made(
                admin,
                "/key-holders",
                Map.of("name", name, "phone", phone, "companyId", company, "kind", "professional"));
        String companys = made(admin, "/keys", key(door, Map.of("companyId", company)));
        made(admin, "/keys", key(door, Map.of("holderId", holder, "parentId", companys)));
        return holder;
    }

    private static Map<String, Object> key(String door, Map<String, String> whose) {
        Map<String, Object> key = new HashMap<>(Map.of(
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
        key.putAll(whose);
        return key;
    }

    /** Why the courier's key would open the door now, or not. */
    String ground() {
        return nordlys.admin()
                .get("/doors/" + door + "/judgement?holder=" + holder)
                .must(200)
                .json()
                .getString("ground");
    }

    /** Somebody of the owner's chooses a password by the link that they were given; what they then sign in with. */
    Map<String, String> activate(String email, String link) {
        Map<String, String> chosen =
                Map.of("secret", link.substring(link.indexOf('#') + 1), "password", nordlys.password());
        nordlys.anonymous().post("/password-resets/by-link", chosen).must(204);
        return Map.of("organisation", Demo.COMPANY, "email", email, "password", nordlys.password());
    }

    /** An account for the owner's page, with a password; what one signs in with. */
    Map<String, String> account() {
        String email = "owner-" + UUID.randomUUID() + "@ejer.example";
        String link = nordlys.admin()
                .post("/owners/" + owner + "/accounts", Map.of("email", email, "delivery", "by-hand"))
                .must(201)
                .json()
                .getString("activationLink");
        return activate(email, link);
    }

    private static Api upon(Api admin, String path) {
        return admin.with("If-Match", admin.get(path).must(200).header("ETag"));
    }

    private static String made(Api admin, String list, Map<String, ?> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
