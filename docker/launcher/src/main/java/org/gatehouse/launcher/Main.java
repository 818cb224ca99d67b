package org.gatehouse.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/**
 * Runs Gatehouse: {@code java -jar launcher.jar [--demo]}.
 *
 * <p>Exit codes: 0 stopped on request, 2 could not start (one line on the error stream says why).
 */
public final class Main {
    private static final Voice OUT = Voice.ofOut();
    private static final Voice ERR = Voice.ofErr();

    private static @Nullable Database database;
    private static @Nullable Server server;
    private static boolean stopped;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            start(new Environment(System.getenv()), List.of(arguments));
        } catch (StartFailure failure) {
            giveUp(String.valueOf(failure.getMessage()));
        } catch (IOException | URISyntaxException | RuntimeException fault) {
            giveUp(fault.toString());
        }
    }

    private static void giveUp(String why) {
        System.err.println("Gatehouse cannot start. " + TextLog.oneLine(why));
        ERR.fallSilent(); // nothing that is said while everything stops comes after the reason
        System.exit(2);
    }

    private static void start(Environment environment, List<String> arguments)
            throws StartFailure, IOException, URISyntaxException {
        long begin = System.nanoTime();
        if (!List.of("--demo").containsAll(arguments)) {
            throw new StartFailure("Unknown argument in " + arguments + "; the only one there is: --demo.");
        }
        environment.requireWholeWayOut();
        Path home = home();
        DataFolder data = DataFolder.open(environment.data());
        requireFreePort(environment);
        Path temporary = data.freshTemporaryFolder();
        System.setProperty("java.io.tmpdir", temporary.toString()); // before anything reads it
        System.setProperty("pdfbox.fontcache", temporary.toString()); // nothing is left in anybody's home
        System.setProperty("java.awt.headless", "true");
        System.setProperty(
                "slf4j.internal.verbosity", "ERROR"); // the database library's log goes nowhere, as it should
        stopInOrder();
        Database opened = Database.open(environment, data, home);
        database = opened;
        tellApplication(environment, data, opened, arguments.contains("--demo"));
        Server started = Server.start(environment, home, temporary);
        server = started;
        started.requireAnswers(environment);
        greet(environment, (System.nanoTime() - begin) / 1_000_000_000.0);
    }

    private static Path home() throws URISyntaxException {
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.toAbsolutePath().resolveSibling("");
    }

    private static void requireFreePort(Environment environment) throws StartFailure {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(environment.bind(), environment.port()));
        } catch (IOException e) {
            throw new StartFailure("Port " + environment.port() + " on " + environment.bind() + " is not free ("
                    + e.getMessage() + "). Choose another with GATEHOUSE_PORT.");
        }
    }

    /** The application reads its settings by MicroProfile Config, which sees system properties. */
    private static void tellApplication(Environment environment, DataFolder data, Database database, boolean demo)
            throws StartFailure, IOException {
        // otherwise the server looks through all its jars for the parser, several times for each token it checks
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        System.setProperty("gatehouse.db.address", database.url().substring("jdbc:mysql:".length()));
        System.setProperty("gatehouse.db.user", database.service().user());
        System.setProperty("gatehouse.db.password", database.service().password());
        if (!database.owner().user().isEmpty()) {
            System.setProperty("gatehouse.db.owner-user", database.owner().user());
            System.setProperty("gatehouse.db.owner-password", database.owner().password());
        }
        System.setProperty("gatehouse.public-url", environment.publicUrl());
        System.setProperty("gatehouse.demo", Boolean.toString(demo));
        if (demo) {
            System.setProperty("gatehouse.door-origins", "http://127.0.0.1:* http://localhost:*"); // units beside it
        }
        String masterKey = environment.masterKey();
        System.setProperty("gatehouse.master-key", masterKey.isEmpty() ? data.masterKey() : masterKey);
        System.setProperty(
                "mp.jwt.verify.publickey.location",
                "http://" + environment.ownAddress() + ":" + environment.port() + "/api/v1/jwks");
    }

    private static void greet(Environment environment, double seconds) throws StartFailure {
        System.out.printf("%nGatehouse is ready after %.1f s: %s%n", seconds, environment.publicUrl());
        System.getProperty("gatehouse.greeting", "").lines().forEach(System.out::println);
        System.out.println("Stop it with Ctrl-C.");
    }

    /** Hooks of the JVM run side by side; the order server, then database, must be kept by us. */
    private static void stopInOrder() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(
                        new Signal(name),
                        signal -> new Thread(() -> Runtime.getRuntime().exit(stop() ? 0 : 1), "stop").start());
            } catch (IllegalArgumentException unknownToThisSystem) {
                // Windows has no HUP
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Main::stop, "stop-hook"));
    }

    private static synchronized boolean stop() {
        if (stopped) {
            return true;
        }
        stopped = true;
        OUT.fallSilent();
        try {
            if (server != null) {
                server.stop();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (database != null) {
                database.close();
            }
            ERR.fallSilent();
        }
    }
}
