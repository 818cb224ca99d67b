package org.gatehouse.notifications.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.ledger.Period;

/** The key we share with the egress proxy, by which it knows what we have decided. */
final class FlowKey {
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    /** @param base64 of 32 bytes */
    FlowKey(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("GATEHOUSE_FLOW_KEY must be 32 bytes in base 64.");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** {@code <flow>.<service>.<expiry>.<body>.<mac>}: this one request for that service, until then. */
    String mark(Clearance clearance, Outgoing request) {
        String expiry = Long.toString(clearance.end().getEpochSecond());
        String lines = String.join(
                "\n",
                "gatehouse-flow-2",
                clearance.flow().toString(),
                clearance.service(),
                request.host(),
                Integer.toString(request.port()),
                expiry,
                request.method(),
                request.path(),
                request.body());
        return String.join(".", clearance.flow().toString(), clearance.service(), expiry, request.body(), mac(lines));
    }

    /** {@code <expiry>.<mac>}: the journal of that period, until then. */
    String proof(Period period, Instant until) {
        String expiry = Long.toString(until.getEpochSecond());
        String lines = String.join(
                "\n",
                "gatehouse-journal-1",
                period.from().toString(),
                period.to().toString(),
                expiry);
        return expiry + "." + mac(lines);
    }

    private String mac(String lines) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] sum = mac.doFinal(lines.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
