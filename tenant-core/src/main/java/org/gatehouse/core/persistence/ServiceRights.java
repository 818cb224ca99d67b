package org.gatehouse.core.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the service may do in the database: to the log it adds, and gives each entry its place and leaf once it is
 * sealed; it changes and erases none. Nor does it change a table. The schema belongs to another user, who migrates it
 * when the service starts and whose name and password nothing else uses.
 */
public final class ServiceRights {
    private static final String SEALED = "SELECT, INSERT, UPDATE (seq, leaf, version)";
    private static final Map<String, String> OF_THE_LOG = Map.of(
            "journal_entry",
            SEALED,
            "flow_evidence",
            SEALED,
            "log_checkpoint",
            "SELECT, INSERT",
            "log_head",
            "SELECT, INSERT, UPDATE");
    private static final String OF_OTHERS = "SELECT, INSERT, UPDATE, DELETE";
    private static final String HISTORY = "flyway_schema_history";

    private ServiceRights() {}

    /**
     * Gives the service's user what it lacks. Called after each migration; what is given already stays.
     *
     * @param owner who may give rights to all tables of the schema
     * @param service who gets them
     */
    public static void grant(Connection owner, Connection service) throws SQLException {
        Set<String> known = tables(service, "table_privileges");
        known.removeAll(OF_THE_LOG.keySet()); // of these, columns count too
        String account = account(service);
        try (Statement statement = owner.createStatement()) {
            for (String table : tables(owner, "tables")) {
                if (!known.contains(table) && !table.equals(HISTORY)) {
                    statement.execute(
                            "GRANT " + OF_THE_LOG.getOrDefault(table, OF_OTHERS) + " ON `" + table + "` TO " + account);
                }
            }
        }
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

    /** Which of these the database would let whoever is connected do; tried where it changes nothing. */
    public static List<String> tooMuch(Connection connection) throws SQLException {
        List<String> possible = new ArrayList<>();
        for (String table : OF_THE_LOG.keySet()) {
            String erasing = "delete from " + table + " where 1 = 0";
            if (isPossible(connection, erasing)) {
                possible.add("erase from " + table);
            }
        }
        for (String table : List.of("journal_entry", "flow_evidence")) {
            if (isPossible(connection, "update " + table + " set form = form where 1 = 0")) {
                possible.add("change " + table);
            }
        }
        possible.sort(null);
        return possible;
    }

    private static boolean isPossible(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLException refused) {
            if (refused.getSQLState().startsWith("42")) {
                return false;
            }
            throw refused;
        }
    }
}
