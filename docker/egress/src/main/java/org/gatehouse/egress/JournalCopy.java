package org.gatehouse.egress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a period, one after the other, and last how many they were: an answer without that was cut off. Nobody
 * knows when a damaged line was written, but for what stands around it: it is told of wherever it may belong, always
 * with the same time, that of the line before it.
 */
final class JournalCopy implements Ring.Reader {
    private final Instant from;
    private final Instant to;
    private final OutputStream out;
    private @Nullable Instant before;
    private int damaged;
    private long lines;

    JournalCopy(Instant from, Instant to, OutputStream out) {
        this.from = from;
        this.to = to;
        this.out = out;
    }

    @Override
    public void read(String line) throws IOException {
        Optional<JournalLine> read = JournalLine.read(line);
        if (read.isEmpty()) {
            damaged++;
            return;
        }
        Instant at = read.get().at();
        tellDamaged(at);
        if (!at.isBefore(from) && at.isBefore(to)) {
            write(line);
        }
        before = at;
    }

    /** Of one ring. */
    void endRing() throws IOException {
        tellDamaged(Instant.MAX);
        before = null;
    }

    void end() throws IOException {
        out.write(("{\"lines\":" + lines + "}\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void tellDamaged(Instant after) throws IOException {
        if (damaged > 0 && !after.isBefore(from) && (before == null || before.isBefore(to))) {
            Instant known = after.equals(Instant.MAX) ? from : after;
            write(JournalLine.write(before == null ? known : before, null, "", damaged, JournalLine.DAMAGED));
        }
        damaged = 0;
    }

    private void write(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        lines++;
    }
}
