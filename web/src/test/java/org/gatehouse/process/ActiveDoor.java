package org.gatehouse.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;

/** A door whose unit hangs and is in use. */
public final class ActiveDoor {
    private ActiveDoor() {}

    /** Its id. */
    public static String at(Nordlys nordlys, String name) {
        return at(nordlys.admin(), nordlys.site(), name);
    }

    public static String at(Api admin, String site, String name) {
        Map<String, Object> unit = Map.of("siteId", site, "name", name, "serialNumber", "SN-" + UUID.randomUUID());
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
