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
 * The proof of a decision that each request carries: {@code X-Flow: <flow>.<service>.<expiry>.<body>.<mac>}. It is for
 * one request and no other: whoever gets hold of it can send nothing else by it, and nothing elsewhere.
 *
 * <p>The flow is the UUID of the evidence, the expiry is in seconds of the epoch, the body is the SHA-256 of the
 * request's body, which a tunnel has none of. The MAC is HMAC-SHA256 with the shared key over the lines
 * {@code gatehouse-flow-2}, flow, service, host, port, expiry, method, path with its query, body, with a line feed
 * between them; a tunnel's path is {@code /}. Both are in base 64 for URLs without padding. That the body stands in the
 * proof lets it be refused before anything of the body is read.
 */
record FlowMark(UUID flow, String service, Instant expiry, String body) {
    static final String HEADER = "X-Flow";

    /** How far ahead of us the clock of whoever decides may be, together with the life of a decision. */
    static final Duration FURTHEST = Duration.ofSeconds(90);

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + "\\.([a-z0-9-]{1,40})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})\\.(\\S{43})");

    /** @throws Refused where it is not whole, or was not made for this request */
    static FlowMark read(String text, byte[] key, Target target) throws Refused {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Refused("flow-unreadable");
        }
        String lines = String.join(
                "\n",
                "gatehouse-flow-2",
                parts.group(1),
                parts.group(2),
                target.host(),
                Integer.toString(target.port()),
                parts.group(3),
                target.method(),
                target.path(),
                parts.group(4));
        requireMac(parts.group(5), key, lines);
        return new FlowMark(
                UUID.fromString(parts.group(1)),
                parts.group(2),
                Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
                parts.group(4));
    }

    void requireInTime(Instant now) throws Refused {
        if (now.isAfter(expiry)) {
            throw new Refused("expired");
        }
        if (expiry.isAfter(now.plus(FURTHEST))) {
            throw new Refused("expires-too-late");
        }
    }

    /** Once all of it is there. */
    void requireBody(byte[] whole) throws Refused {
        if (!hash(whole).equals(body)) {
            throw new Refused("body");
        }
    }

    static String hash(byte[] whole) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
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
            return base64(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
