package org.gatehouse.core.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.core.tenancy.TenantId;

/** One tenant's log as it is in the database, taken away and put back by somebody who has it. */
final class LogCopy {
    private static final List<String> TABLES =
            List.of("flow_evidence", "journal_entry", "log_head", "log_checkpoint", "log_segment");

    private LogCopy() {}

    static Map<String, List<Object[]>> read(Connection connection, TenantId tenant) {
        Map<String, List<Object[]>> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(table, read(connection, table, tenant)));
        return tables;
    }

    private static List<Object[]> read(Connection connection, String table, TenantId tenant) {
        try (Statement statement = connection.createStatement()) {
            ResultSet result = statement.executeQuery("select * from " + table + " where tenant_id = 0x"
                    + tenant.value().toString().replace("-", ""));
            List<Object[]> all = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = result.getObject(column + 1);
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(Connection connection, TenantId tenant, Map<String, List<Object[]>> copy) {
        copy.forEach((table, all) -> {
            LogBench.execute(connection, "delete from " + table + " where tenant_id = ?", tenant.value());
            if (!all.isEmpty()) {
                String row = "(?" + ", ?".repeat(all.get(0).length - 1) + ")";
                LogBench.execute(connection, "insert into " + table + " values " + row, all);
            }
        });
    }
}
