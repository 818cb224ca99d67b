package org.gatehouse.egress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof of a decision that each request carries: {@code X-Flow: <flow>.<service>.<expiry>.<mac>}.
 *
 * <p>The flow is the UUID of the evidence, the expiry is in seconds of the epoch, the MAC is HMAC-SHA256 with the
 * shared key in base 64 for URLs without padding, over the lines {@code gatehouse-flow-1}, flow, service, host, port,
 * expiry, with a line feed between them.
 */
record FlowMark(UUID flow, String service, Instant expiry) {
    static final String HEADER = "X-Flow";

    private static final Duration FURTHEST = Duration.ofSeconds(90);
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([a-z0-9-]{1,40})\\.(\\d{1,12})\\.(\\S{43})");

    /** @throws Refused where it is not whole, or was not made for this host */
    static FlowMark read(String text, byte[] key, String host, int port) throws Refused {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Refused("flow-unreadable");
        }
        String lines = String.join(
                "\n", "gatehouse-flow-1", parts.group(1), parts.group(2), host, Integer.toString(port), parts.group(3));
        requireMac(parts.group(4), key, lines);
        return new FlowMark(
                UUID.fromString(parts.group(1)), parts.group(2), Instant.ofEpochSecond(Long.parseLong(parts.group(3))));
    }

    void requireInTime(Instant now) throws Refused {
        if (now.isAfter(expiry)) {
            throw new Refused("expired");
        }
        if (expiry.isAfter(now.plus(FURTHEST))) {
            throw new Refused("expires-too-late");
        }
    }

    /** Takes as long for a wrong one as for a right one. */
    static void requireMac(String given, byte[] key, String lines) throws Refused {
        byte[] right = mac(key, lines).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(right, given.getBytes(StandardCharsets.ISO_8859_1))) {
            throw new Refused("mac");
        }
    }

    static String mac(byte[] key, String lines) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] sum = mac.doFinal(lines.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
