package org.gatehouse.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.process.Nordlys;

/** A door whose unit hangs and is in use. */
final class ActiveDoor {
    private ActiveDoor() {}

    /** Its id. */
    static String at(Nordlys nordlys, String name) {
        Api admin = nordlys.admin();
        Map<String, Object> unit =
                Map.of("siteId", nordlys.site(), "name", name, "serialNumber", "SN-" + UUID.randomUUID());
        String id = admin.post("/doors", unit).must(201).json().getString("id");
        for (String state : List.of("installed", "active")) {
            String seen = admin.get("/doors/" + id).must(200).header("ETag");
            admin.with("If-Match", seen)
                    .put("/doors/" + id + "/state", Map.of("state", state))
                    .must(200);
        }
        return id;
    }
}
