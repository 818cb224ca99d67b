package org.gatehouse.core.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the service may do in the database: to the log it adds, and gives each entry its place and leaf once it is
 * sealed; it changes and erases none, but has the database itself drop what is over. Nor does it change a table. The
 * schema belongs to another user, who migrates it when the service starts and whose name and password nothing else
 * uses.
 */
public final class ServiceRights {
    /**
     * To one table.
     *
     * @param columns that can be set anew
     */
    private record Rights(Set<String> privileges, Set<String> columns) {
        static Rights to(String... privileges) {
            return new Rights(Set.of(privileges), Set.of());
        }

        Rights andSet(String... some) {
            return new Rights(privileges, Set.of(some));
        }

        String sql() {
            String all = String.join(", ", privileges);
            return columns.isEmpty() ? all : all + ", UPDATE (" + String.join(", ", columns) + ")";
        }
    }

    private static final String UPDATE = "UPDATE";
    private static final Rights SEALED = Rights.to("SELECT", "INSERT").andSet("seq", "leaf", "version");
    private static final Map<String, Rights> OF_THE_LOG = Map.of(
            "journal_entry",
            SEALED,
            "flow_evidence",
            SEALED,
            "log_checkpoint",
            Rights.to("SELECT", "INSERT"),
            "log_head",
            Rights.to("SELECT", "INSERT", UPDATE),
            "log_segment",
            Rights.to("SELECT"),
            "person_key",
            Rights.to("SELECT", "INSERT", "DELETE").andSet("forget_at", "version"));
    private static final Rights OF_OTHERS = Rights.to("SELECT", "INSERT", UPDATE, "DELETE");
    private static final String HISTORY = "flyway_schema_history";
    private static final Map<String, String> VERBS = Map.of(
            "INSERT",
            "write to",
            UPDATE,
            "change",
            "DELETE",
            "erase from",
            "DROP",
            "drop",
            "ALTER",
            "alter",
            "TRIGGER",
            "set triggers on");

    private ServiceRights() {}

    /**
     * Gives the service's user what it lacks, and takes from it what it must not do to the log. Called after each
     * migration.
     *
     * @param owner who may give rights to all tables of the schema
     * @param service who gets them
     */
    public static void grant(Connection owner, Connection service) throws SQLException {
        Set<String> known = tables(service, "table_privileges");
        known.removeAll(OF_THE_LOG.keySet()); // of these, columns count too
        String account = account(service);
        Map<String, Set<String>> held = held(service);
        Map<String, Set<String>> columns = columns(service);
        try (Statement statement = owner.createStatement()) {
            for (String table : tables(owner, "tables")) {
                Rights rights = OF_THE_LOG.getOrDefault(table, OF_OTHERS);
                if (OF_THE_LOG.containsKey(table)) {
                    for (String excess : excess(rights, held, columns, table)) {
                        statement.execute("REVOKE " + excess + on(table) + " FROM " + account);
                    }
                }
                if (!known.contains(table) && !table.equals(HISTORY)) {
                    statement.execute("GRANT " + rights.sql() + on(table) + " TO " + account);
                }
            }
            statement.execute("GRANT EXECUTE ON PROCEDURE drop_log_segment TO " + account);
        }
    }

    /** What was given for a table, or for columns of it, that is not to be. */
    private static Set<String> excess(
            Rights rights, Map<String, Set<String>> held, Map<String, Set<String>> columns, String table) {
        Set<String> excess = new TreeSet<>(held.getOrDefault(table, Set.of()));
        excess.removeAll(rights.privileges());
        if (!rights.privileges().contains(UPDATE)) {
            columns.getOrDefault(table, Set.of()).stream()
                    .filter(column -> !rights.columns().contains(column))
                    .forEach(column -> excess.add(UPDATE + " (" + column + ")"));
        }
        return excess;
    }

    private static String on(String table) {
        return " ON `" + table + "`";
    }

    /** By table: what whoever is connected was given for the whole of it. */
    private static Map<String, Set<String>> held(Connection connection) throws SQLException {
        return byTable(
                connection,
                "select table_name, upper(privilege_type) from information_schema.table_privileges"
                        + " where table_schema = database()");
    }

    /** By table: the columns that whoever is connected may set. */
    private static Map<String, Set<String>> columns(Connection connection) throws SQLException {
        return byTable(
                connection,
                "select table_name, column_name from information_schema.column_privileges"
                        + " where table_schema = database() and upper(privilege_type) = 'UPDATE'");
    }

    private static Map<String, Set<String>> byTable(Connection connection, String sql) throws SQLException {
        Map<String, Set<String>> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.computeIfAbsent(rows.getString(1), none -> new HashSet<>()).add(rows.getString(2));
            }
        }
        return all;
    }

    private static Set<String> tables(Connection connection, String view) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select table_name from information_schema." + view + " where table_schema = database()");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** As the database names whoever is connected: perhaps known by a pattern of hosts. */
    private static String account(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            String account = row.getString(1);
            int host = account.lastIndexOf('@');
            return quoted(account.substring(0, host)) + "@" + quoted(account.substring(host + 1));
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * Which of what must not be done to the log the database would let whoever is connected do, by what it was given
     * for all schemas, for this one, for a table or a column.
     */
    public static List<String> tooMuch(Connection connection) throws SQLException {
        Set<String> everywhere = byTable(
                        connection,
                        "select '', upper(privilege_type) from information_schema.user_privileges union all"
                                + " select '', upper(privilege_type) from information_schema.schema_privileges"
                                + " where database() like table_schema")
                .getOrDefault("", Set.of());
        Map<String, Set<String>> held = held(connection);
        Map<String, Set<String>> columns = columns(connection);
        Set<String> possible = new TreeSet<>();
        OF_THE_LOG.forEach((table, rights) -> {
            Set<String> can = excess(rights, held, columns, table);
            everywhere.stream()
                    .filter(privilege -> !rights.privileges().contains(privilege))
                    .forEach(can::add);
            VERBS.forEach((privilege, verb) -> {
                if (can.stream().anyMatch(one -> one.equals(privilege) || one.startsWith(privilege + " ("))) {
                    possible.add(verb + " " + table);
                }
            });
        });
        return List.copyOf(possible);
    }
}
