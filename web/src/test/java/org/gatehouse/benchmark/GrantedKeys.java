package org.gatehouse.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.process.Product;

/** A register with many keys, each of a holder of its own to one of the tenant's doors; and the floor of a decision. */
final class GrantedKeys {
    private static final String TENANT = "(select id from tenant where slug = 'nordlys')";

    private final Product product;
    private final AtomicLong sealed = new AtomicLong(1_000_000_000);
    private int filled;

    GrantedKeys(Product product) {
        this.product = product;
    }

    /** Up to so many. */
    void fill(int count) throws SQLException, IOException {
        String numbers = " from seq_" + (filled + 1) + "_to_" + count;
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into key_holder (tenant_id, id, version, name, phone, in_use, kind, created_at)"
                    + " select " + TENANT + ", unhex(md5(concat('holder', seq))), 1, concat('Holder ', seq),"
                    + " concat('+4599', seq), concat('+4599', seq), 'PROFESSIONAL', now(6)" + numbers);
            statement.execute("insert into door_key (tenant_id, id, version, holder_id, days, opens_at, closes_at,"
                    + " every_weeks, valid_from, policy_number, granted_at, granted_by)"
                    + " select " + TENANT + ", unhex(md5(concat('key', seq))), 1, unhex(md5(concat('holder', seq))),"
                    + " '1234567', '00:00', '00:00', 1, '2026-01-01', 0, now(6), unhex(md5('by'))" + numbers);
            statement.execute("set @number = -1");
            statement.execute("create or replace temporary table doors as select (@number := @number + 1) as number, id"
                    + " from door_unit where tenant_id = " + TENANT);
            statement.execute("set @doors = (select count(*) from doors)");
            statement.execute("insert into door_of_key (tenant_id, id, version, key_id, door_id, holder_id)"
                    + " select " + TENANT + ", unhex(md5(concat('of', seq))), 1, unhex(md5(concat('key', seq))), d.id,"
                    + " unhex(md5(concat('holder', seq)))" + numbers
                    + " straight_join doors d on d.number = seq % @doors");
            statement.execute("analyze table key_holder, door_key, door_of_key");
        }
        filled = count;
    }

    /** What a decision writes, sent straight to the database: the call, the opening, the line of the log. */
    List<Cell.Work> floor(int connections) throws SQLException, IOException {
        List<Cell.Work> work = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            work.add(writing());
        }
        return work;
    }

    private Cell.Work writing() throws SQLException, IOException {
        Connection connection = product.connect();
        connection.setAutoCommit(false);
        byte[] tenant;
        byte[] door;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select tenant_id, min(id) from door_unit where tenant_id = " + TENANT)) {
            row.next();
            tenant = row.getBytes(1);
            door = row.getBytes(2);
        }
        PreparedStatement call = connection.prepareStatement("insert into used_call values (?, ?, 1, ?)");
        PreparedStatement opening = connection.prepareStatement(
                "insert into opening values (?, ?, 1, ?, left(md5(?), 22), repeat('a', 43), true, 'opens', ?)");
        // sealed already: nobody works on it while the floor is measured
        PreparedStatement entry = connection.prepareStatement(
                "insert into journal_entry (tenant_id, id, version, form, seq, leaf, at, deed, actor_kind, object_id,"
                        + " details, person_sealed) values (?, ?, 1, 1, ?, repeat(0, 32), ?, 'DOOR_OPENED', 'UNIT', ?,"
                        + " '{}', repeat(0, 60))");
        return new Cell.Work() {
            @Override
            public boolean next() throws SQLException {
                Timestamp now = Timestamp.from(Instant.now());
                run(call, tenant, id(), now);
                run(opening, tenant, id(), door, id(), now);
                run(entry, tenant, id(), sealed.incrementAndGet(), now, door);
                connection.commit();
                return true;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static byte[] id() {
        return Uuids.bytes(Uuids.next());
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        statement.executeUpdate();
    }
}
