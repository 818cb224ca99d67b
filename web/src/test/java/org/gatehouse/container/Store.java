package org.gatehouse.container;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the product has written down, read past it. */
public final class Store {
    private static final int ID_BYTES = 16;

    private Store() {}

    /** Rows by the names of their columns; ids as ids. */
    public static List<Map<String, Object>> read(String query, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < parameters.length; index++) {
                Object value = parameters[index];
                statement.setObject(index + 1, value instanceof UUID id ? bytes(id) : value);
            }
            try (ResultSet found = statement.executeQuery()) {
                return rows(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                Object value = found.getObject(column);
                boolean id = value instanceof byte[] bytes && bytes.length == ID_BYTES;
                row.put(found.getMetaData().getColumnLabel(column), id ? id((byte[]) value) : value);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql:" + System.getProperty("gatehouse.db.address"),
                System.getProperty("gatehouse.db.owner-user"),
                System.getProperty("gatehouse.db.owner-password"));
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
