package org.gatehouse.egress;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Lines in two files of at most half the bound each; the older one goes when the newer is full. */
final class Ring implements Closeable {
    private final Path file;
    private final Path older;
    private final long half;
    private boolean torn;
    private FileChannel channel;

    Ring(Path file, long most) throws IOException {
        this.file = file;
        this.older = file.resolveSibling(file.getFileName() + ".1");
        this.half = most / 2;
        this.channel = open();
    }

    private FileChannel open() throws IOException {
        torn = isTorn();
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private boolean isTorn() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return reading.size() > 0 && reading.read(last, reading.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /**
     * Afterwards it is in the hands of the operating system: a crash of ours does not lose it. What an earlier attempt
     * left unfinished spoils no line but its own.
     */
    synchronized void write(String line) throws IOException {
        if (!channel.isOpen()) {
            channel = open(); // an earlier attempt got no further
        }
        if (channel.size() + line.length() + 2 > half) {
            channel.close();
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            channel = open();
        }
        ByteBuffer bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line + "\n").getBytes(StandardCharsets.US_ASCII));
        torn = true;
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        torn = false;
    }

    /** Afterwards it is on the disk: a crash of the machine does not lose it either. */
    synchronized void writeThrough(String line) throws IOException {
        write(line);
        channel.force(false);
    }

    /** Takes a line. */
    interface Reader {
        void read(String line) throws IOException;
    }

    /** Nobody who writes waits for whoever reads: what is there now is read, also from a file that goes meanwhile. */
    void each(Reader reader) throws IOException {
        try (Both both = openBoth()) {
            both.before().each(reader);
            both.now().each(reader);
        }
    }

    /** Both at one instant: between two, the newer one could become the older and be missed. */
    private synchronized Both openBoth() throws IOException {
        Lines before = Lines.of(older);
        try {
            return new Both(before, Lines.of(file));
        } catch (IOException unreadable) {
            before.close();
            throw unreadable;
        }
    }

    private record Both(Lines before, Lines now) implements Closeable {
        @Override
        public void close() throws IOException {
            try (before) {
                now.close();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
