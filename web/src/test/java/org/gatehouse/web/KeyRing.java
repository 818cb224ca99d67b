package org.gatehouse.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.core.testing.CompanyNumbers;
import org.gatehouse.web.phones.Mobile;

/** A company, a key holder with a phone, a key, a fault, a machine and a webhook of one tenant. */
record KeyRing(String company, String holder, String key, String phone, String fault, String machine, String webhook) {

    static KeyRing of(Api admin, String door) {
        String company = make(
                admin,
                "/companies",
                Map.of(
                        "name", "Theirs",
                        "number", CompanyNumbers.next(),
                        "entitlement", "delivery",
                        "evidence", "Theirs"));
        String phone = "+4522" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String holder = make(admin, "/key-holders", Map.of("name", "Theirs", "phone", phone, "kind", "professional"));
        String key = make(admin, "/keys", key(holder, door));
        Mobile mobile = new Mobile(admin, holder);
        String fault = mobile.calls
                .must("/phone/faults", Map.of("doorId", door, "words", "Theirs"))
                .getString("id");
        mobile.calls.put("/phone/second-factor/pin", Map.of("pin", "482915")).must(200);
        String machine = make(admin, "/machines", Map.of("name", "Theirs", "scopes", List.of("keys.read")));
        String webhook = webhook(admin);
        return new KeyRing(company, holder, key, mobile.id, fault, machine, webhook);
    }

    /** A tenant has ten at most: one of this name is enough. */
    private static String webhook(Api admin) {
        return admin.get("/webhooks").must(200).json().getJsonArray("webhooks").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("name").equals("Theirs"))
                .map(one -> one.getString("id"))
                .findFirst()
                .orElseGet(() -> make(admin, "/webhooks", webhook("Theirs")));
    }

    static Map<String, Object> webhook(String name) {
        return Map.of("name", name, "url", "https://hooks.stille.example/", "kinds", List.of("fault-closed"));
    }

    /** Always. */
    static Map<String, Object> key(String holder, String door) {
        return Map.of(
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
                "2026-01-01");
    }

    private static String make(Api caller, String list, Map<String, Object> thing) {
        return caller.post(list, thing).must(201).json().getString("id");
    }
}
