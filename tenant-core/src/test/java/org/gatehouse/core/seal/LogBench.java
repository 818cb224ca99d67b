package org.gatehouse.core.seal;

import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.core.egress.EvidenceLog;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.NamesInLog;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;

/** A tenant with a log, all that seals and verifies it, and somebody who has the database to themselves. */
final class LogBench {
    private static final TestDatabase DATABASE = TestDatabase.shared();

    /** Many small statements are not to wait for a connection each. */
    private static final ThreadLocal<Connection> KEPT = ThreadLocal.withInitial(LogBench::open);

    final MovableClock clock = MovableClock.at("2026-11-24T08:00:00Z");
    final TestContainer container = new TestContainer(DATABASE);
    final Rows rows = container.rows();
    final SealedLog log = EvidenceLog.evidence();
    final MasterKey masterKey = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    final Signet signet = new Signet(container.useCase(SealingKeys.class, container.entityManager()), masterKey, clock);
    final SealLog seal = container.useCase(SealLog.class, rows, log, signet, clock, 60);
    final Sealer sealer = new Sealer(container.useCase(DueLogs.class, container.entityManager(), log, clock), seal);
    final VerifyLog verification = verification(7);
    final TenantId tenant;

    LogBench() {
        this(DATABASE.newTenant());
    }

    LogBench(TenantId tenant) {
        this.tenant = tenant;
    }

    Connection connect() {
        return open();
    }

    private static Connection open() {
        try {
            Connection connection = DriverManager.getConnection(DATABASE.url(), "gatehouse", DATABASE.password());
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Evidence, as the gate writes it. */
    void write(int count) {
        jdbc(connection -> {
            write(connection, count);
            return count;
        });
    }

    void write(Connection connection, int count) {
        for (int index = 0; index < count; index++) {
            insert(connection, Uuids.next(), null);
        }
    }

    UUID insert(Connection connection, UUID id, Long seq) {
        execute(
                connection,
                "insert into flow_evidence (tenant_id, id, version, message_id, activity, outcome, reason, service,"
                        + " channel, released, removed, skipped, decided_at, form, seq)"
                        + " values (?, ?, 0, ?, 'HOST_ALERT', 'PERMIT', 'APPROVED', 'smtp', 'EMAIL', 'GUEST_NAME|SITE',"
                        + " '', 'inmobile:NOT_APPROVED', '2026-11-24 08:00:00.123456', 2, ?)",
                tenant.value(),
                id,
                Uuids.next(),
                seq);
        return id;
    }

    int sql(String statement, Object... values) {
        return jdbc(connection -> execute(connection, statement, values));
    }

    static int execute(Connection connection, String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The same for each of many, told to the database at once. */
    static int execute(Connection connection, String sql, List<Object[]> all) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : all) {
                set(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch().length;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            statement.setObject(index + 1, value instanceof UUID id ? Uuids.bytes(id) : value);
        }
    }

    long count(String condition) {
        return count("flow_evidence", condition);
    }

    long count(String table, String condition) {
        return jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select count(*) from " + table + " where tenant_id = ? and " + condition)) {
                statement.setBytes(1, Uuids.bytes(tenant.value()));
                ResultSet result = statement.executeQuery();
                result.next();
                return result.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private <T> T jdbc(Function<Connection, T> work) {
        Connection connection = KEPT.get();
        try {
            T result = work.apply(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            rollBack(connection);
        }
    }

    /** What a failure has left open; after a commit, nothing. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T as(Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return work.get();
        }
    }

    void seal() {
        as(() -> {
            boolean more = true;
            while (more) {
                more = seal.sealNext();
            }
            return more;
        });
    }

    SignedCheckpoint checkpoint() {
        return SignedCheckpoint.read(as(() -> seal.checkpoint()).orElseThrow()).orElseThrow();
    }

    List<Checkpoint> checkpoints() {
        return as(() -> container.call(() -> rows.where(LogCheckpoint.class, "1 = 1 order by x.size")
                .getResultStream()
                .map(stored ->
                        SignedCheckpoint.read(stored.note()).orElseThrow().checkpoint())
                .toList()));
    }

    LogVerdict verify() {
        return verify(null);
    }

    /** In as many calls as it takes. */
    LogVerdict verify(SignedCheckpoint witness) {
        return as(() -> {
            LogVerdict verdict = verification.verify(witness);
            while (verdict instanceof LogVerdict.Unfinished unfinished) {
                verdict = verification.goOn(unfinished.continuation());
            }
            return verdict;
        });
    }

    /** @param most rows in one call */
    VerifyLog verification(int most) {
        LogRows all = container.useCase(LogRows.class, rows, log);
        return new VerifyLog(all, container.useCase(NamesInLog.class, rows), log, signet, masterKey, clock, most);
    }

    /** What somebody would do next who has changed rows and knows how the log is made. */
    void sealAnew() {
        as(() -> container.call(() -> {
            Frontier frontier = Frontier.EMPTY;
            Map<String, List<Object[]>> leaves = new LinkedHashMap<>();
            for (SealedRow row : container.useCase(LogRows.class, rows, log).from(Long.MIN_VALUE, Integer.MAX_VALUE)) {
                TreeHash leaf = TreeHash.leaf(row.canonical());
                leaves.computeIfAbsent(table(row), none -> new ArrayList<>())
                        .add(new Object[] {leaf.bytes(), tenant.value(), row.id()});
                frontier = frontier.append(leaf);
            }
            jdbc(connection -> {
                leaves.forEach((table, all) ->
                        execute(connection, "update " + table + " set leaf = ? where tenant_id = ? and id = ?", all));
                return true;
            });
            return sql(
                    "update log_head set size = ?, frontier = ? where tenant_id = ?",
                    frontier.size(),
                    frontier.bytes(),
                    tenant.value());
        }));
    }

    private static String table(SealedRow row) {
        return row.getClass().getAnnotation(Table.class).name();
    }

    List<String> columns(String table) {
        return jdbc(connection -> {
            try (ResultSet found = connection.getMetaData().getColumns(connection.getCatalog(), null, table, null)) {
                List<String> names = new ArrayList<>();
                while (found.next()) {
                    names.add(found.getString("COLUMN_NAME"));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** All that the database knows of the log. */
    Map<String, List<Object[]>> backup() {
        return jdbc(connection -> LogCopy.read(connection, tenant));
    }

    void restore(Map<String, List<Object[]>> backup) {
        jdbc(connection -> {
            LogCopy.write(connection, tenant, backup);
            return true;
        });
    }
}
