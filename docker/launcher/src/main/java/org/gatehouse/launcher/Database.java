package org.gatehouse.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the product's data is: a server of the operator's, or the embedded one. The same from here on.
 *
 * @param owner of the schema, who migrates it; without a name, the service's user does
 */
record Database(String url, Login service, Login owner, AutoCloseable server) {

    /** A user of the database. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static Database open(Environment environment, DataFolder data, Path home) throws StartFailure {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            ClassLoader libraries = libraries(home);
            thread.setContextClassLoader(libraries); // the library looks for its binaries through it
            Database database = environment.databaseUrl().isEmpty()
                    ? embedded(libraries, data, environment.databaseArguments())
                    : new Database(
                            DatabaseUrl.complete(environment.databaseUrl()),
                            new Login(environment.databaseUser(), environment.databasePassword()),
                            new Login(environment.databaseOwner(), environment.databaseOwnerPassword()),
                            () -> {});
            database.check(libraries);
            return database;
        } catch (InvocationTargetException e) {
            throw new StartFailure("The embedded database does not start: " + reasons(e.getTargetException()), e);
        } catch (ReflectiveOperationException | IOException e) {
            throw new StartFailure("The database cannot be started: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** On one line; the last are the database's own words. */
    private static String reasons(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining(": "))
                .replaceAll("\\s+", " ");
    }

    private static Database embedded(ClassLoader libraries, DataFolder data, String arguments)
            throws ReflectiveOperationException, IOException {
        Login service = new Login("gatehouse_service", newPassword());
        Login owner = new Login("gatehouse", newPassword());
        int port = freePort();
        AutoCloseable server = (AutoCloseable) libraries
                .loadClass("org.gatehouse.launcher.EmbeddedMariaDb")
                .getMethod("start", Path.class, Path.class, int.class, String.class, String.class, String.class)
                .invoke(null, data.root(), data.root(), port, owner.password(), service.password(), arguments);
        return new Database(DatabaseUrl.embedded(port), service, owner, server);
    }

    private static String newPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private void check(ClassLoader libraries) throws ReflectiveOperationException, StartFailure {
        String defect = (String) libraries
                .loadClass("org.gatehouse.launcher.DatabaseCheck")
                .getMethod("findDefect", String.class, String.class, String.class)
                .invoke(null, url, service.user(), service.password());
        if (!defect.isEmpty()) {
            close();
            throw new StartFailure(defect);
        }
    }

    void close() {
        try {
            server.close();
        } catch (Exception e) { // the library declares it; there is nothing left to do but say so
            System.err.println("The database did not stop cleanly: " + e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A loader of its own: what the database library brings along must not be visible to the web application. */
    private static ClassLoader libraries(Path home) throws IOException {
        List<URL> jars = new ArrayList<>();
        jars.add(url(home.resolve("launcher.jar")));
        try (Stream<Path> files = Files.list(home.resolve("lib").resolve("db"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(url(jar));
            }
        }
        return new URLClassLoader("database", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
