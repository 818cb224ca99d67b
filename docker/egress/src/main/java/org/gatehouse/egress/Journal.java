package org.gatehouse.egress;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was let through and what was not, one line of JSON each: never what was said. Two files of at most half the
 * bound each; the older one goes when the newer is full.
 */
final class Journal implements Closeable {
    private static final String HOST = "[a-z0-9.:\\[\\]-]{1,253}";
    private static final String BEGINNING = "{\"at\":\"";

    private final Path file;
    private final Path older;
    private final long half;
    private FileChannel channel;

    Journal(Path file, long most) throws IOException {
        this.file = file;
        this.older = file.resolveSibling(file.getFileName() + ".1");
        this.half = most / 2;
        this.channel = open();
    }

    void passed(FlowMark mark, String host, Instant at) throws IOException {
        write(at, mark, host, "passed");
    }

    /** @param proven null where the request has proved nothing: what it claims is not written down */
    void refused(String code, @Nullable FlowMark proven, String host, Instant at) throws IOException {
        write(at, proven, host, code);
    }

    private synchronized void write(Instant at, @Nullable FlowMark mark, String host, String verdict)
            throws IOException {
        String flow = mark == null ? "" : "\"flow\":\"" + mark.flow() + "\",\"service\":\"" + mark.service() + "\",";
        String line = BEGINNING + at + "\"," + flow + "\"host\":\"" + (host.matches(HOST) ? host : "")
                + "\",\"verdict\":\"" + verdict + "\"}\n";
        if (channel.size() + line.length() > half) {
            channel.close();
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            channel = open();
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Nobody who writes waits for whoever reads: what is there now is read, also from a file that goes meanwhile. */
    void copy(Instant from, Instant to, OutputStream out) throws IOException {
        try (BufferedReader before = reader(older);
                BufferedReader now = reader(file)) {
            copy(before, from, to, out);
            copy(now, from, to, out);
        }
    }

    private synchronized BufferedReader reader(Path path) throws IOException {
        if (!Files.exists(path)) {
            return new BufferedReader(new java.io.StringReader(""));
        }
        FileChannel reading = FileChannel.open(path, StandardOpenOption.READ);
        return new BufferedReader(new InputStreamReader(Channels.newInputStream(reading), StandardCharsets.US_ASCII));
    }

    private static void copy(BufferedReader lines, Instant from, Instant to, OutputStream out) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (isWithin(line, from, to)) {
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /** A line that was cut off by the end of the machine is none. */
    private static boolean isWithin(String line, Instant from, Instant to) {
        if (!line.startsWith(BEGINNING) || !line.endsWith("\"}")) {
            return false;
        }
        try {
            Instant at = Instant.parse(line.substring(BEGINNING.length(), line.indexOf('"', BEGINNING.length())));
            return !at.isBefore(from) && at.isBefore(to);
        } catch (DateTimeException damaged) {
            return false;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
