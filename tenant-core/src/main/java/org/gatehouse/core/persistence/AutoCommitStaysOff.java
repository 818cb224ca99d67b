package org.gatehouse.core.persistence;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.jdbc.interceptors.ConnectionLifecycleInterceptor;
import com.mysql.cj.log.Log;
import java.sql.Savepoint;
import java.util.Properties;

/**
 * Spares each transaction two round trips. The container's pool turns auto-commit off before a transaction and on again
 * after it; every statement here belongs to a transaction ({@code StatementGuard} sees to it), so it can stay off.
 */
public final class AutoCommitStaysOff implements ConnectionLifecycleInterceptor {

    @Override
    public ConnectionLifecycleInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public boolean setAutoCommit(boolean on) {
        return !on;
    }

    @Override
    public void destroy() {}

    @Override
    public void close() {}

    @Override
    public boolean commit() {
        return true;
    }

    @Override
    public boolean rollback() {
        return true;
    }

    @Override
    public boolean rollback(Savepoint savepoint) {
        return true;
    }

    @Override
    public boolean setDatabase(String name) {
        return true;
    }

    @Override
    public boolean transactionBegun() {
        return true;
    }

    @Override
    public boolean transactionCompleted() {
        return true;
    }
}
