package org.gatehouse.container;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.launcher.EmbeddedMariaDb;
import org.gatehouse.outside.Outside;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first integration test: an empty database, a free port, and a world outside that writes down who is
 * reached; told to the server that will be started and to this process under the same names.
 */
public class ContainerSession implements LauncherSessionListener {
    private static final String PASSWORD = "container";

    private AutoCloseable database = () -> {};
    private AutoCloseable outside = () -> {};

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("container.server")) {
            return; // a run of tests that need no server, or start their own
        }
        try {
            Path root = Path.of(System.getProperty("container.folder")).toAbsolutePath();
            Path temporary = Files.createDirectories(root.resolve("tmp"));
            int databasePort = freePort();
            database = EmbeddedMariaDb.start(
                    Path.of(System.getProperty("mariadb.home")), root, databasePort, PASSWORD, PASSWORD, "");
            String address = "//127.0.0.1:" + databasePort + "/gatehouse?sslMode=DISABLED&connectionTimeZone=UTC"
                    + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&cachePrepStmts=true"
                    + "&useServerPrepStmts=true&useLocalSessionState=true&elideSetAutoCommits=true";
            empty("jdbc:mysql:" + address);
            int port = portOfTheServer();
            Outside world = Outside.open();
            outside = world;
            Map<String, String> settings = settings(address, port);
            settings.putAll(world.settings());
            settings.put("outside.url", world.url());
            settings.forEach(System::setProperty);
            settings.putAll(world.waysOfTheMachine());
            System.setProperty(
                    "payara.cmdOptions",
                    "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Djava.io.tmpdir=" + temporary
                            + " -Dpdfbox.fontcache=" + temporary + " "
                            + settings.entrySet().stream()
                                    .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                                    .collect(Collectors.joining(" ")));
            System.setProperty(
                    "payara.extraMicroOptions", "--port " + port + " --contextroot / --disablephonehome --nohazelcast");
        } catch (Exception e) { // the session has nobody to tell but the log
            throw new IllegalStateException("The database of the integration tests does not start", e);
        }
    }

    private static Map<String, String> settings(String address, int port) {
        byte[] masterKey = new byte[32];
        new SecureRandom().nextBytes(masterKey);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("gatehouse.db.address", address);
        settings.put("gatehouse.db.user", "gatehouse_service");
        settings.put("gatehouse.db.password", PASSWORD);
        settings.put("gatehouse.db.owner-user", "gatehouse");
        settings.put("gatehouse.db.owner-password", PASSWORD);
        settings.put("gatehouse.public-url", "http://localhost:" + port);
        settings.put("gatehouse.master-key", Base64.getEncoder().encodeToString(masterKey));
        settings.put("gatehouse.door-origins", "http://localhost:*");
        settings.put("gatehouse.limits.user-per-second", "1000");
        settings.put("gatehouse.limits.kiosk-per-minute", "100000");
        settings.put("gatehouse.limits.address-per-minute", "100000");
        settings.put("gatehouse.limits.visitor-per-minute", "100000");
        settings.put("gatehouse.limits.unit-per-minute", "100000");
        settings.put("mp.jwt.verify.publickey.location", "http://127.0.0.1:" + port + "/api/v1/jwks");
        return settings;
    }

    /** Whatever an earlier run left, so that a migration may change until it is released. */
    private static void empty(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "gatehouse", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database gatehouse");
            statement.execute("create database gatehouse character set utf8mb4 collate utf8mb4_unicode_520_ci");
        }
    }

    /** Below those that outgoing connections are given: one of them could have it when the server wants it. */
    private static int portOfTheServer() throws IOException {
        for (int port = 20_000 + new SecureRandom().nextInt(10_000); port < 32_000; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one
            }
        }
        throw new IOException("No port is free");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            database.close();
            outside.close();
        } catch (Exception e) { // declared by AutoCloseable
            throw new IllegalStateException(e);
        }
    }
}
