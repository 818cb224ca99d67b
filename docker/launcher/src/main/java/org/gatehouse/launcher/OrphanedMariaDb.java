package org.gatehouse.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that an earlier start left behind: a kill -9 of the JVM does not reach its child, and a killed server holds
 * its files for a second or two while it dies. Nobody else uses the data folder then, because its lock is ours.
 */
final class OrphanedMariaDb {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private OrphanedMariaDb() {}

    /** Stops the server in peace and returns when the data files are free. */
    static void end(Path data) throws IOException {
        Path pidFile = data.resolve("mariadb.pid");
        String pid = Files.isRegularFile(pidFile) ? Files.readString(pidFile).strip() : "";
        ProcessHandle.allProcesses()
                .filter(process -> servesFrom(process, data, pid))
                .forEach(OrphanedMariaDb::stop);
        Files.deleteIfExists(pidFile);
        for (String file : List.of("ibdata1", "aria_log_control")) {
            awaitUnlocked(data.resolve(file));
        }
    }

    /** By what it was told at its start; where the system does not say that, by its process id. */
    private static boolean servesFrom(ProcessHandle process, Path data, String pid) {
        ProcessHandle.Info info = process.info();
        String command = info.command().orElse("");
        if (!command.contains("mariadbd") && !command.contains("mysqld")) {
            return false;
        }
        return info.arguments()
                .map(arguments -> List.of(arguments).contains("--datadir=" + data))
                .orElseGet(() -> Long.toString(process.pid()).equals(pid));
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitUnlocked(Path file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file) && !isUnlocked(file)) {
            if (System.nanoTime() > end) {
                throw new IOException("Another process holds " + file + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for " + file, e);
            }
        }
    }

    private static boolean isUnlocked(Path file) throws AccessDeniedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException held) { // Windows does not even let us open it
            return false;
        }
    }
}
