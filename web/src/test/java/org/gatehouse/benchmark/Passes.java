package org.gatehouse.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.process.Product;

/** Expected guests of one tenant, as rows of the database, and their passes. */
final class Passes {
    private static final int PEOPLE = 1_000;
    private static final String UNTOLD = "select (select count(*) from outbox_event where done_at is null)"
            + " + (select count(*) from message where settled_at is null and due_at <= now(6))"
            + " + (select count(*) from flow_evidence where seq is null)";

    private final Product product;
    private final byte[] tenant;
    private final byte[] site;
    private final byte[] host;
    private final byte[] kiosk;
    private final List<Secret> secrets = new ArrayList<>();

    private Passes(Product product, byte[] tenant, byte[] site, byte[] host, byte[] kiosk) {
        this.product = product;
        this.tenant = tenant;
        this.site = site;
        this.host = host;
        this.kiosk = kiosk;
    }

    /** At the demo company's site, for its first host, in meetings of so many that have just begun. */
    static Passes make(Product product, int visits, int guests) throws IOException, SQLException {
        try (Connection connection = product.connect()) {
            connection.setAutoCommit(false);
            byte[] tenant = only(connection, "select id from tenant where slug = 'nordlys'");
            byte[] site = only(connection, "select id from site where tenant_id = ?", tenant);
            byte[] host = only(connection, "select id from employee where tenant_id = ? order by id limit 1", tenant);
            byte[] kiosk = only(connection, "select id from kiosk where tenant_id = ? order by id limit 1", tenant);
            Passes passes = new Passes(product, tenant, site, host, kiosk);
            passes.fill(connection, visits, guests);
            connection.commit();
            return passes;
        }
    }

    private void fill(Connection connection, int visits, int guests) throws SQLException {
        Timestamp begin = Timestamp.from(Instant.now().minus(Duration.ofMinutes(5)));
        Timestamp end = Timestamp.from(Instant.now().plus(Duration.ofHours(6)));
        List<byte[]> people = addPeople(connection, begin);
        try (PreparedStatement meeting = connection.prepareStatement(
                        "insert into meeting (tenant_id, id, version, site_id, host_id, subject, room, starts_at, ends_at,"
                                + " sequence, created_at) values (?, ?, 1, ?, ?, 'Measured', 'Hall', ?, ?, 0, ?)");
                PreparedStatement visit = connection.prepareStatement(
                        "insert into visit (tenant_id, id, version, meeting_id, site_id, guest_id, starts_at, ends_at,"
                                + " pass_hash, code_hash, created_at, departure_inferred)"
                                + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, false)")) {
            byte[] current = id();
            for (int number = 0; number < visits; number++) {
                if (number % guests == 0) {
                    current = id();
                    add(meeting, tenant, current, site, host, begin, end, begin);
                }
                Secret secret = Secret.random();
                byte[] guest = people.get(number % people.size());
                byte[] codeHash = Secret.random().hash();
                add(visit, tenant, id(), current, site, guest, begin, end, secret.hash(), codeHash, begin);
                secrets.add(secret);
            }
            meeting.executeBatch();
            visit.executeBatch();
        }
    }

    private List<byte[]> addPeople(Connection connection, Timestamp now) throws SQLException {
        List<byte[]> people = new ArrayList<>();
        try (PreparedStatement person = connection.prepareStatement(
                "insert into person (tenant_id, id, version, first_name, last_name, language, created_at)"
                        + " values (?, ?, 1, 'Guest', ?, 'da', ?)")) {
            for (int number = 0; number < PEOPLE; number++) {
                byte[] id = id();
                add(person, tenant, id, "Number " + number, now);
                people.add(id);
            }
            person.executeBatch();
        }
        return people;
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        statement.addBatch();
    }

    /** Everybody is expected again, and no host knows of anybody. Says how many events had not been told. */
    int expectAgain() throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            int untold = insist(
                    statement,
                    "update outbox_event set done_at = now(6), payload = null, version = version + 1 where done_at is null");
            // a host who knows of a guest is not told again
            insist(statement, "delete from asking");
            insist(statement, "delete from host_alert where id not in (select alert_id from asking)");
            insist(statement, "delete from message");
            insist(
                    statement,
                    "update visit set arrived_at = null, departed_at = null, confirmed_at = null,"
                            + " version = version + 1 where arrived_at is not null");
            return untold;
        }
    }

    /** Until no event and no message waits, and no decision for its seal. */
    void awaitTold(Duration patience) throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (Connection connection = product.connect()) { // one: to connect costs more than to ask
            while (count(connection, UNTOLD) > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** How many flows have been decided on so far. */
    long decisions() throws IOException, SQLException {
        try (Connection connection = product.connect()) {
            return count(connection, "select count(*) from flow_evidence");
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The server works on the same rows meanwhile, and one of the two has to give way. */
    private static int insist(Statement statement, String sql) throws SQLException {
        int tries = 0;
        while (true) {
            try {
                return statement.executeUpdate(sql);
            } catch (SQLTransientException deadlock) {
                if (++tries == 50) {
                    throw deadlock;
                }
            }
        }
    }

    int count() {
        return secrets.size();
    }

    Secret get(int index) {
        return secrets.get(index);
    }

    byte[] tenant() {
        return tenant;
    }

    byte[] kiosk() {
        return kiosk;
    }

    byte[] site() {
        return site;
    }

    static byte[] id() {
        return Uuids.bytes(Uuids.next());
    }

    private static byte[] only(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
