package org.gatehouse.benchmark;

import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/** A paired tablet at the demo company's site. */
record Kiosk(String credential) {

    static Kiosk pair() {
        Staff staff = Staff.NORDLYS;
        String name = "Measured " + UUID.randomUUID();
        String code = staff.admin()
                .post("/kiosks", Map.of("siteId", staff.site(), "entrance", "Hall", "name", name))
                .json()
                .getString("pairingCode");
        return new Kiosk(Api.anonymous()
                .post("/kiosks/pairings", Map.of("code", code))
                .json()
                .getString("credential"));
    }

    /** Good for minutes. */
    String token() {
        return Api.anonymous()
                .post("/tokens/device", Map.of("credential", credential))
                .json()
                .getString("accessToken");
    }
}
