package org.gatehouse.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A unit's folder: each file is as it was before a write, or as it is after it, whenever the power goes. */
public final class Disk implements AutoCloseable {
    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final FileChannel lock;
    private final Runnable beforeEachWrite;

    private Disk(Path folder, FileChannel lock, Runnable beforeEachWrite) {
        this.folder = folder;
        this.lock = lock;
        this.beforeEachWrite = beforeEachWrite;
    }

    /** One unit runs from a folder: for another this is an {@link IllegalStateException}. */
    public static Disk open(Path folder, Runnable beforeEachWrite) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWNERS);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new IllegalStateException("A unit runs from " + folder + " already.");
        }
        return new Disk(folder, channel, beforeEachWrite);
    }

    Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Durably, when this returns. */
    void write(String name, String text) {
        beforeEachWrite.run();
        Path next = folder.resolve(name + ".next");
        try {
            try (FileChannel file = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
