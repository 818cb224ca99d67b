package org.gatehouse.egress;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was let through and what was not, one line of JSON each: never what was said. What was refused is kept apart,
 * beside it in {@code <file>.refused}: however much of that there is, it takes no room from what was let through.
 */
final class Journal implements Closeable {
    private static final String HOST = "[a-z0-9.:\\[\\]-]{1,253}";
    private static final String BEGINNING = "{\"at\":\"";
    private static final Pattern PASSED = Pattern.compile(".*\"flow\":\"([0-9a-f-]{36})\".*\"verdict\":\"passed\"}");

    private final Ring passed;
    private final Ring refused;

    /** @param most how many bytes of what was let through; of what was refused, a quarter of that */
    Journal(Path file, long most) throws IOException {
        this.passed = new Ring(file, most);
        this.refused = new Ring(file.resolveSibling(file.getFileName() + ".refused"), most / 4);
    }

    /** On the disk when this returns: so is then, for ever, that the flow has had its request. */
    void passed(FlowMark mark, String host, Instant at) throws IOException {
        passed.writeThrough(line(at, mark, host, 1, "passed"));
    }

    /**
     * @param proven null where the request has proved nothing: what it claims is not written down
     * @param times how many refusals this stands for
     */
    void refused(String code, @Nullable FlowMark proven, String host, int times, Instant at) throws IOException {
        refused.write(line(at, proven, host, times, code));
    }

    private static String line(Instant at, @Nullable FlowMark mark, String host, int times, String verdict) {
        String flow = mark == null ? "" : "\"flow\":\"" + mark.flow() + "\",\"service\":\"" + mark.service() + "\",";
        String often = times == 1 ? "" : "\"times\":" + times + ",";
        return BEGINNING + at + "\"," + flow + "\"host\":\"" + (host.matches(HOST) ? host : "") + "\"," + often
                + "\"verdict\":\"" + verdict + "\"}";
    }

    void copy(Instant from, Instant to, OutputStream out) throws IOException {
        Ring.Reader within = line -> {
            if (at(line).filter(at -> !at.isBefore(from) && at.isBefore(to)).isPresent()) {
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        };
        passed.each(within);
        refused.each(within);
    }

    /** The flows that were let through since then, and when. */
    Map<UUID, Instant> passedSince(Instant from) throws IOException {
        Map<UUID, Instant> flows = new HashMap<>();
        passed.each(line -> {
            Matcher parts = PASSED.matcher(line);
            if (parts.matches()) {
                at(line).filter(at -> !at.isBefore(from))
                        .ifPresent(at -> flows.put(UUID.fromString(parts.group(1)), at));
            }
        });
        return flows;
    }

    /** A line that was cut off by the end of the machine is none. */
    private static Optional<Instant> at(String line) {
        if (!line.startsWith(BEGINNING) || !line.endsWith("\"}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Instant.parse(line.substring(BEGINNING.length(), line.indexOf('"', BEGINNING.length()))));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        passed.close();
        refused.close();
    }
}
