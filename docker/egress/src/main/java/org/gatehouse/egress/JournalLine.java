package org.gatehouse.egress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal, in JSON of our own making.
 *
 * @param flow null where the request has proved nothing
 */
record JournalLine(Instant at, @Nullable UUID flow, String verdict) {
    static final String PASSED = "passed";

    /** The verdict of a line that stands for others, which cannot be read. */
    static final String DAMAGED = "damaged";

    private static final String HOST = "[a-z0-9.:\\[\\]-]{1,253}";
    private static final Pattern FORM = Pattern.compile("\\{\"at\":\"([0-9TZ:.+-]{1,40})\","
            + "(?:\"flow\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\",\"service\":\"[a-z0-9-]{1,40}\",)?"
            + "\"host\":\"(?:" + HOST + ")?\",(?:\"times\":\\d{1,9},)?\"verdict\":\"([a-z-]{1,40})\"\\}");

    static String write(Instant at, @Nullable FlowMark mark, String host, int times, String verdict) {
        String flow = mark == null ? "" : "\"flow\":\"" + mark.flow() + "\",\"service\":\"" + mark.service() + "\",";
        String often = times == 1 ? "" : "\"times\":" + times + ",";
        return "{\"at\":\"" + at + "\"," + flow + "\"host\":\"" + (host.matches(HOST) ? host : "") + "\"," + often
                + "\"verdict\":\"" + verdict + "\"}";
    }

    /** Empty where it is damaged: a full disk or the end of the machine has cut it off, or the disk has lost it. */
    static Optional<JournalLine> read(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String flow = parts.group(2);
            return Optional.of(new JournalLine(
                    Instant.parse(parts.group(1)), flow == null ? null : UUID.fromString(flow), parts.group(3)));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
