package org.gatehouse.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            String flush = variable(connection, "innodb_flush_log_at_trx_commit");
            if (!"1".equals(flush)) {
                return "The database runs with innodb_flush_log_at_trx_commit=" + flush
                        + " and may lose acknowledged check-ins when it stops. Set it to 1.";
            }
            return "";
        } catch (SQLException e) {
            Throwable deepest = e;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return "The database refuses us: " + deepest.getMessage();
        }
    }

    private static String variable(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@" + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
