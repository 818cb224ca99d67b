package org.gatehouse.egress;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was let through and what was not, one line of JSON each: never what was said. What was refused is kept apart,
 * beside it in {@code <file>.refused}: however much of that there is, it takes no room from what was let through.
 */
final class Journal implements Closeable {
    private final Ring passed;
    private final Ring refused;

    /** @param most how many bytes of what was let through; of what was refused, a quarter of that */
    Journal(Path file, long most) throws IOException {
        this.passed = new Ring(file, most);
        this.refused = new Ring(file.resolveSibling(file.getFileName() + ".refused"), most / 4);
    }

    /** On the disk when this returns: so is then, for ever, that the flow has had its request. */
    void passed(FlowMark mark, String host, Instant at) throws IOException {
        passed.writeThrough(JournalLine.write(at, mark, host, 1, JournalLine.PASSED));
    }

    /**
     * @param proven null where the request has proved nothing: what it claims is not written down
     * @param times how many refusals this stands for
     */
    void refused(String code, @Nullable FlowMark proven, String host, int times, Instant at) throws IOException {
        refused.write(JournalLine.write(at, proven, host, times, code));
    }

    /** Writes as it reads: however much there is, nobody needs room for all of it. */
    void copy(Instant from, Instant to, OutputStream out) throws IOException {
        JournalCopy copy = new JournalCopy(from, to, out);
        passed.each(copy);
        copy.endRing();
        refused.each(copy);
        copy.endRing();
        copy.end();
    }

    /** The flows that were let through since then, and when. */
    Map<UUID, Instant> passedSince(Instant from) throws IOException {
        Map<UUID, Instant> flows = new HashMap<>();
        passed.each(text -> JournalLine.read(text).ifPresent(line -> {
            UUID flow = line.flow();
            if (flow != null
                    && line.verdict().equals(JournalLine.PASSED)
                    && !line.at().isBefore(from)) {
                flows.put(flow, line.at());
            }
        }));
        return flows;
    }

    @Override
    public void close() throws IOException {
        passed.close();
        refused.close();
    }
}
