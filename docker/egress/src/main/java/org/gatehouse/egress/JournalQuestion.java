package org.gatehouse.egress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /journal?from=<instant>&to=<instant>} with {@code X-Journal: <expiry>.<mac>}: the MAC as for a flow, over
 * the lines {@code gatehouse-journal-1}, from, to, expiry. Of at most a day and what came an hour before it. The last
 * line of the answer is {@code {"lines":<how many came before>}}; without it, the answer was cut off.
 */
record JournalQuestion(Instant from, Instant to, String fromText, String toText) {
    static final String HEADER = "X-Journal";

    private static final Duration LONGEST = Duration.ofHours(25);
    private static final Pattern PATH = Pattern.compile("/journal\\?from=([0-9TZ:.-]+)&to=([0-9TZ:.-]+)");
    private static final Pattern PROOF = Pattern.compile("(\\d{1,12})\\.(\\S{43})");

    static JournalQuestion of(String path) throws Refused {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new Refused("not-understood");
        }
        try {
            Instant from = Instant.parse(parts.group(1));
            Instant to = Instant.parse(parts.group(2));
            if (Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw new Refused("too-long");
            }
            return new JournalQuestion(from, to, parts.group(1), parts.group(2));
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new Refused("not-understood");
        }
    }

    void requireProof(String text, byte[] key, Instant now) throws Refused {
        Matcher parts = PROOF.matcher(text);
        if (!parts.matches()) {
            throw new Refused("flow-unreadable");
        }
        FlowMark.requireMac(
                parts.group(2), key, String.join("\n", "gatehouse-journal-1", fromText, toText, parts.group(1)));
        if (now.getEpochSecond() > Long.parseLong(parts.group(1))) {
            throw new Refused("expired");
        }
    }
}
