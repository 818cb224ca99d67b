package org.gatehouse.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** Asks the database, before anything else starts, whether it lets us in and whether it keeps what it acknowledges. */
public final class DatabaseCheck {
    private DatabaseCheck() {}

    /**
     * Called by reflection across a class loader border.
     *
     * @return why the database cannot be used, or an empty text
     */
    public static String findDefect(String url, String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        DriverManager.setLoginTimeout(10); // for a server that takes the connection and never speaks
        try (Connection connection = new com.mysql.cj.jdbc.Driver().connect(url, login)) {
            if (connection == null) {
                return "GATEHOUSE_DB_URL must begin with jdbc:mysql:";
            }
            Optional<String> defect = mayLose(connection, "innodb_flush_log_at_trx_commit");
            if (defect.isEmpty() && "1".equals(variable(connection, "log_bin"))) {
                // a commit the binary log has lost is rolled back when the database starts again
                defect = mayLose(connection, "sync_binlog");
            }
            return defect.orElse("");
        } catch (SQLException e) {
            Throwable deepest = e;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return "The database refuses us: " + deepest.getMessage();
        }
    }

    private static Optional<String> mayLose(Connection connection, String setting) throws SQLException {
        String value = variable(connection, setting);
        return "1".equals(value)
                ? Optional.empty()
                : Optional.of("The database runs with " + setting + "=" + value
                        + " and may lose acknowledged check-ins when it stops. Set it to 1.");
    }

    private static String variable(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@" + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
