package org.gatehouse.egress;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
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
    private FileChannel channel;

    Ring(Path file, long most) throws IOException {
        this.file = file;
        this.older = file.resolveSibling(file.getFileName() + ".1");
        this.half = most / 2;
        this.channel = open();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Afterwards it is in the hands of the operating system: a crash of ours does not lose it. */
    synchronized void write(String line) throws IOException {
        if (channel.size() + line.length() + 1 > half) {
            channel.close();
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            channel = open();
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
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
        try (BufferedReader before = open(older);
                BufferedReader now = open(file)) {
            each(before, reader);
            each(now, reader);
        }
    }

    private static void each(BufferedReader lines, Reader reader) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.read(line);
        }
    }

    private synchronized BufferedReader open(Path path) throws IOException {
        if (!Files.exists(path)) {
            return new BufferedReader(new java.io.StringReader(""));
        }
        FileChannel reading = FileChannel.open(path, StandardOpenOption.READ);
        return new BufferedReader(new InputStreamReader(Channels.newInputStream(reading), StandardCharsets.US_ASCII));
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
