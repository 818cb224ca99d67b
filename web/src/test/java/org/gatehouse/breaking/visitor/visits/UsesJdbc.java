package org.gatehouse.breaking.visitor.visits;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class UsesJdbc {
    Connection open(DataSource source) throws SQLException {
        return source.getConnection();
    }
}
