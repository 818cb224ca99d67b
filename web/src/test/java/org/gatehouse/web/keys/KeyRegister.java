package org.gatehouse.web.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;
import org.gatehouse.core.testing.CompanyNumbers;

/** Doors, companies, holders and keys, as an administrator registers them. */
public record KeyRegister(Api admin) {
    private static final AtomicInteger PHONES = new AtomicInteger(200_000);

    public int publishPolicy() {
        return admin.put("/access-policy", Map.of("danish", List.of("Regler"), "english", List.of("Rules")))
                .must(200)
                .json()
                .getInt("number");
    }

    public String approved() {
        publishPolicy();
        String company = company();
        move(company, "approved");
        return company;
    }

    public String company() {
        return admin.post(
                        "/companies",
                        Map.of(
                                "name", "Budene ApS",
                                "number", CompanyNumbers.next(),
                                "entitlement", "delivery",
                                "evidence", "Contract 12"))
                .must(201)
                .json()
                .getString("id");
    }

    public void move(String company, String state) {
        String seen = admin.get("/companies/" + company).must(200).header("ETag");
        admin.with("If-Match", seen)
                .put("/companies/" + company + "/state", Map.of("state", state))
                .must(200);
    }

    public String holder(String company) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Kim Bud", "phone", phone(), "kind", "professional"));
        if (company != null) {
            body.put("companyId", company);
        }
        return admin.post("/key-holders", body).must(201).json().getString("id");
    }

    public String grant(Map<String, Object> key) {
        return admin.post("/keys", key).must(201).json().getString("id");
    }

    /** Always. */
    public static Map<String, Object> key(Map<String, String> whose, String... doors) {
        Map<String, Object> body = new HashMap<>(whose);
        body.put("doorIds", List.of(doors));
        body.put("days", List.of(1, 2, 3, 4, 5, 6, 7));
        body.put("opensAt", "00:00");
        body.put("closesAt", "00:00");
        body.put("everyWeeks", 1);
        body.put("validFrom", "2026-01-01");
        return body;
    }

    public String door(String name, Integer offlineMinutes) {
        String id = admin.post(
                        "/doors",
                        Map.of("siteId", Staff.STILLE.site(), "name", name, "serialNumber", "SN-" + UUID.randomUUID()))
                .must(201)
                .json()
                .getString("id");
        for (String state : List.of("installed", "active")) {
            String seen = admin.get("/doors/" + id).must(200).header("ETag");
            admin.with("If-Match", seen)
                    .put("/doors/" + id + "/state", Map.of("state", state))
                    .must(200);
        }
        if (offlineMinutes != null) {
            change(id, Map.of("name", name, "offlineMinutes", offlineMinutes));
        }
        return id;
    }

    public void change(String door, Map<String, Object> details) {
        String seen = admin.get("/doors/" + door).must(200).header("ETag");
        admin.with("If-Match", seen).put("/doors/" + door, details).must(200);
    }

    static String phone() {
        return "+4520" + PHONES.incrementAndGet();
    }
}
