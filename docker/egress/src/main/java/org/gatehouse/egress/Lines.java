package org.gatehouse.egress;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lines that a file has when it is opened, and not what is written to it later. */
final class Lines implements Closeable {
    /** We write none as long: of a longer one the rest is passed over, however damaged the file is. */
    private static final int LONGEST = 1_000;

    private final InputStream in;
    private long left;

    private Lines(InputStream in, long left) {
        this.in = in;
        this.left = left;
    }

    static Lines of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Lines(InputStream.nullInputStream(), 0);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new Lines(new BufferedInputStream(Channels.newInputStream(channel)), channel.size());
    }

    void each(Ring.Reader reader) throws IOException {
        for (String line = next(); line != null; line = next()) {
            reader.read(line);
        }
    }

    /** Null after the last one. Those that are empty are none. */
    private @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (left > 0) {
            int next = in.read();
            left = next < 0 ? 0 : left - 1;
            if (next == '\n' && line.length() > 0) {
                return line.toString();
            }
            if (next >= 0 && next != '\n' && line.length() < LONGEST) {
                line.append((char) next);
            }
        }
        return line.length() > 0 ? line.toString() : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
