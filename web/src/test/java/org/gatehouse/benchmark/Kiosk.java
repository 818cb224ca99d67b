package org.gatehouse.benchmark;

import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.process.Nordlys;
import org.gatehouse.process.Product;

/** A paired tablet at the demo company's site. */
record Kiosk(Api server, String credential) {

    static Kiosk pair(Product product) {
        Nordlys nordlys = new Nordlys(product);
        return new Kiosk(nordlys.anonymous(), nordlys.pairKiosk());
    }

    /** Good for minutes. */
    String token() {
        return server.post("/tokens/device", Map.of("credential", credential))
                .must(200)
                .json()
                .getString("accessToken");
    }
}
