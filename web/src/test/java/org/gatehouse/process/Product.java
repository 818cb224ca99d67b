package org.gatehouse.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as a process of its own, started the way people start it. */
public final class Product implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5); // on a machine that others use too
    private static final String LAST_WORDS = "Stop it with Ctrl-C.";

    private final Process process;
    private final Path data;
    private final int port;
    private final Path out;
    private final Path err;

    private Product(Process process, Path data, int port, Path out, Path err) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.out = out;
        this.err = err;
    }

    /** The settings of one start; whatever this process was given is not passed on. */
    public record Setup(
            Path data, int port, List<String> javaOptions, List<String> arguments, Map<String, String> environment) {
        private static final List<String> QUICK =
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-XX:ReservedCodeCacheSize=96m");

        public static Setup in(Path data) throws IOException {
            return new Setup(data, freePort(), QUICK, List.of(), Map.of());
        }

        public Setup onPort(int other) {
            return new Setup(data, other, javaOptions, arguments, environment);
        }

        public Setup with(Map<String, String> variables) {
            return new Setup(data, port, javaOptions, arguments, variables);
        }

        public Setup java(List<String> options) {
            return new Setup(data, port, options, arguments, environment);
        }

        public Setup demo() {
            return new Setup(data, port, javaOptions, List.of("--demo"), environment);
        }
    }

    public static Product start(Setup setup) throws IOException {
        return start(setup, Path.of(System.getProperty("app.folder")));
    }

    /** @param app the runnable folder */
    public static Product start(Setup setup, Path app) throws IOException {
        Files.createDirectories(setup.data());
        shareBinaries(setup.data());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setup.javaOptions());
        command.add("-jar");
        command.add(app.resolve("launcher.jar").toString());
        command.addAll(setup.arguments());
        Path logs = Files.createDirectories(Path.of(System.getProperty("container.folder"), "processes"));
        Path out = Files.createTempFile(logs, "product-", ".out");
        Path err = Path.of(out.toString().replaceFirst("out$", "err"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        builder.environment().put("GATEHOUSE_DATA", setup.data().toString());
        builder.environment().put("GATEHOUSE_PORT", Integer.toString(setup.port()));
        builder.environment().putAll(setup.environment());
        return new Product(builder.start(), setup.data(), setup.port(), out, err);
    }

    /** Unpacking them takes seconds and 300 MB for each data folder. */
    private static void shareBinaries(Path data) throws IOException {
        Path home = Path.of(System.getProperty("mariadb.home"));
        if (!Files.isDirectory(home)) {
            return;
        }
        try (var folders = Files.list(home)) {
            for (Path binaries : folders.filter(folder -> Files.exists(folder.resolve("unpacked")))
                    .toList()) {
                Path link = data.resolve(binaries.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, binaries.toAbsolutePath());
                }
            }
        }
    }

    /** A data folder that nobody needs any more. */
    public static void deleteTree(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Until it has said all that it says at a start. */
    public Product awaitReady() {
        Awaitility.await("ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> out().contains(LAST_WORDS) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("It did not start: " + err());
        }
        return this;
    }

    /** The exit code. */
    public int awaitExit(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Still running after " + atMost + ": " + out() + err());
        }
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As Ctrl-C and service managers do. */
    public void terminate() {
        process.destroy();
    }

    /** As kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The embedded database that serves from this data folder, if one does. */
    public Optional<ProcessHandle> database() {
        return embedded().process();
    }

    /** A connection of our own to the embedded database. */
    public Connection connect() throws IOException, SQLException {
        return embedded().connect();
    }

    /** Past the product: what only time or somebody at the database could do. */
    public void update(String statement, Object... values) throws IOException, SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            prepared.executeUpdate();
        }
    }

    Embedded embedded() {
        return new Embedded(data);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
        database().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** All of it, now. */
    void collectGarbage() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collects = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collects.waitFor() != 0) {
            throw new IllegalStateException("no garbage is collected by " + jcmd);
        }
    }
}
