package org.gatehouse.core.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.gatehouse.core.ids.Uuids;

/** UUIDs as BINARY(16) in keys, attributes and parameters, and date-times with all their microseconds. */
public class MySqlPlatform extends MySQLPlatform {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    public Object convertToDatabaseType(Object value) {
        return value instanceof UUID id ? Uuids.bytes(id) : super.convertToDatabaseType(value);
    }

    @Override
    @SuppressWarnings("unchecked") // the class given is the class asked for
    public <T> T convertObject(Object value, Class<T> type) {
        if (value instanceof byte[] bytes && type == UUID.class) {
            return (T) Uuids.of(bytes);
        }
        if (value instanceof UUID id && type == byte[].class) {
            return (T) Uuids.bytes(id);
        }
        return super.convertObject(value, type);
    }

    @Override
    public void setParameterValueInDatabaseCall(
            Object parameter, PreparedStatement statement, int index, AbstractSession session) throws SQLException {
        super.setParameterValueInDatabaseCall(toColumn(parameter), statement, index, session);
    }

    private static Object toColumn(Object parameter) {
        if (parameter instanceof UUID id) {
            return Uuids.bytes(id);
        }
        // the driver takes MariaDB 10 for MySQL 5.5 and drops the fraction of typed date-times; texts keep it
        return parameter instanceof LocalDateTime time ? DATE_TIME.format(time) : parameter;
    }
}
