package org.gatehouse.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The embedded database that serves from a data folder, seen from outside. */
record Embedded(Path data) {

    /** Its process, if it runs. */
    Optional<ProcessHandle> process() {
        String argument = "--datadir=" + data.resolve("db");
        return ProcessHandle.allProcesses()
                .filter(candidate -> List.of(candidate.info().arguments().orElse(new String[0]))
                        .contains(argument))
                .findFirst();
    }

    /** A connection of our own. */
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                address() + "&connectionTimeZone=UTC"
                        + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&cachePrepStmts=true&useServerPrepStmts=true"
                        + "&useLocalSessionState=true&elideSetAutoCommits=true&prepStmtCacheSize=256"
                        + "&prepStmtCacheSqlLimit=4096&cacheServerConfiguration=true",
                "gatehouse",
                passwords().get(0));
    }

    /** What another instance needs to work on it together with the one whose folder this is. */
    Map<String, String> shared(String publicUrl) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("GATEHOUSE_DB_URL", address());
        settings.put("GATEHOUSE_DB_USER", "gatehouse_service");
        settings.put("GATEHOUSE_DB_PASSWORD", passwords().get(2));
        settings.put("GATEHOUSE_DB_OWNER_USER", "gatehouse");
        settings.put("GATEHOUSE_DB_OWNER_PASSWORD", passwords().get(0));
        settings.put(
                "GATEHOUSE_MASTER_KEY", Files.readString(data.resolve("keys").resolve("master.key")));
        settings.put("GATEHOUSE_PUBLIC_URL", publicUrl);
        return settings;
    }

    String address() {
        String port = List.of(process().orElseThrow().info().arguments().orElseThrow()).stream()
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return "jdbc:mysql://127.0.0.1:" + port + "/gatehouse?sslMode=DISABLED";
    }

    /** The owner's, twice, and the service's, twice. */
    private List<String> passwords() throws IOException {
        return Pattern.compile("IDENTIFIED BY '(.*?)'")
                .matcher(Files.readString(data.resolve("db-start.sql")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
