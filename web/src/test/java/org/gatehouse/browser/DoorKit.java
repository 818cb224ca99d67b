package org.gatehouse.browser;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.container.Api;
import org.gatehouse.process.ActiveDoor;

/** Doors, holders and keys of the demo's company, as its administrator registers them. */
record DoorKit(Api admin) {
    /** In use, at the first site. */
    String door(String name) {
        String site = admin.get("/sites").must(200).array().getJsonObject(0).getString("id");
        return ActiveDoor.at(admin, site, name);
    }

    /** From now on it asks whose hand the phone is in. */
    void ask(String door, String name) {
        String seen = admin.get("/doors/" + door).must(200).header("ETag");
        admin.with("If-Match", seen)
                .put("/doors/" + door, Map.of("name", name, "asksFactor", true))
                .must(200);
    }

    /** Also without the server, for an hour. */
    void mayOpenAlone(String door, String name) {
        String seen = admin.get("/doors/" + door).must(200).header("ETag");
        admin.with("If-Match", seen)
                .put("/doors/" + door, Map.of("name", name, "offlineMinutes", 60))
                .must(200);
    }

    String holder() {
        String number = "+4523" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return made("/key-holders", Map.of("name", "Karim Holm", "phone", number, "kind", "professional"));
    }

    String invited(String holder) {
        return admin.post("/key-holders/" + holder + "/invitations", Map.of())
                .must(200)
                .json()
                .getString("code");
    }

    /** Always. */
    String key(String holder, String door) {
        return made(
                "/keys",
                Map.of(
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
                        "2026-01-01"));
    }

    private String made(String list, Map<String, Object> thing) {
        return admin.post(list, thing).must(201).json().getString("id");
    }
}
