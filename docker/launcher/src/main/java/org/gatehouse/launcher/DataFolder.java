package org.gatehouse.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The folder that outlives the process: database, keys, lock. One running instance per folder. */
final class DataFolder {
    /** For as long as the process lives: a lock that nobody knows any more is collected, and is none then. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** The lock is the operating system's: it ends with the process, also after kill -9. */
    static DataFolder open(Path root) throws StartFailure {
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("gatehouse.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw alreadyUsed(root);
            }
            HELD.add(lock);
            return new DataFolder(root);
        } catch (OverlappingFileLockException sameProcess) {
            throw alreadyUsed(root);
        } catch (IOException e) {
            throw new StartFailure("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static StartFailure alreadyUsed(Path root) {
        return new StartFailure("Another Gatehouse is running on the data folder " + root + ".");
    }

    Path root() {
        return root;
    }

    /** Emptied at every start; the JVM's own temporary folder, because the embedded database deletes data below it. */
    Path freshTemporaryFolder() throws IOException {
        Path folder = root.resolve("tmp");
        deleteTree(folder);
        return Files.createDirectories(folder);
    }

    /** 32 random bytes in base 64, made at the first start and readable by the owner alone. */
    String masterKey() throws IOException {
        Path folder = root.resolve("keys");
        Path file = folder.resolve("master.key");
        if (!Files.exists(file)) {
            createOwnersFolder(folder);
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Path draft = file.resolveSibling("master.key.new");
            Files.deleteIfExists(draft); // of a start that was cut short
            Files.createFile(draft, ownerOnly(file, "rw-------"));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key));
            Files.move(draft, file);
        }
        return Files.readString(file).strip();
    }

    private static void createOwnersFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
        }
    }

    /** What to create a file with, so that at no moment anybody else can read it. */
    static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        boolean known = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
