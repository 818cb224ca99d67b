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
        Map<String, String> wanted = Map.of("siteId", staff.site(), "entrance", "Hall", "name", name);
        String code = said(staff.admin().post("/kiosks", wanted), "pairingCode");
        return new Kiosk(said(Api.anonymous().post("/kiosks/pairings", Map.of("code", code)), "credential"));
    }

    /** Good for minutes. */
    String token() {
        return said(Api.anonymous().post("/tokens/device", Map.of("credential", credential)), "accessToken");
    }

    private static String said(Api.Answer answer, String name) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer.json().getString(name);
    }
}
