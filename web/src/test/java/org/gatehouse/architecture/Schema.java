package org.gatehouse.architecture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.core.testing.TestDatabase;

/** What the database says of itself, after all migrations. */
record Schema(List<Column> columns, List<Key> keys) {
    /** @param name {@code table.column} */
    record Column(String table, String name, String type) {

        /** Anything that can hold words or bytes; a key of 16 bytes is made by us and cannot. */
        boolean holdsText() {
            return type.matches("(?:var)?char.*|(?:tiny|medium|long)?(?:text|blob).*|json.*|(?:var)?binary.*")
                    && !type.equals("binary(16)");
        }
    }

    enum Kind {
        PRIMARY,
        FOREIGN,
        INDEX
    }

    /** @param columns each {@code table.column} */
    record Key(Kind kind, String name, Set<String> columns) {}

    Set<String> tables() {
        return columns.stream().map(Column::table).collect(TreeSet::new, Set::add, Set::addAll);
    }

    static Schema of(TestDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "gatehouse", database.password())) {
            return new Schema(columns(connection), keys(connection));
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        String sql = "select table_name, column_name, column_type from information_schema.columns"
                + " where table_schema = database() order by table_name, ordinal_position";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String table = rows.getString(1);
                String type = rows.getString(3).toLowerCase(Locale.ROOT);
                columns.add(new Column(table, table + "." + rows.getString(2), type));
            }
        }
        return columns;
    }

    private static List<Key> keys(Connection connection) throws SQLException {
        TreeMap<String, Key> keys = new TreeMap<>();
        String sql = "select table_name, index_name, column_name, index_name = 'PRIMARY' as p, false as f"
                + " from information_schema.statistics where table_schema = database() union all"
                + " select table_name, constraint_name, column_name, false, true"
                + " from information_schema.key_column_usage"
                + " where table_schema = database() and referenced_table_name is not null union all"
                + " select referenced_table_name, constraint_name, referenced_column_name, false, true"
                + " from information_schema.key_column_usage"
                + " where table_schema = database() and referenced_table_name is not null";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Kind kind = rows.getBoolean(4) ? Kind.PRIMARY : rows.getBoolean(5) ? Kind.FOREIGN : Kind.INDEX;
                String table = rows.getString(1);
                String name = table + "." + rows.getString(2);
                keys.computeIfAbsent(kind + name, first -> new Key(kind, name, new TreeSet<>()))
                        .columns()
                        .add(table + "." + rows.getString(3));
            }
        }
        return List.copyOf(keys.values());
    }
}
