package org.gatehouse.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.gatehouse.core.secrets.Secret;

/** The floor: what a check-in must read and write, sent straight to the same database, and nothing else. */
final class JdbcDoor implements Door {
    private static final String PAYLOAD = "{\"visitId\":\"01930000-0000-7000-8000-000000000000\",\"at\":\""
            + "2026-11-21T08:00:00.000000Z\",\"appointment\":{\"meetingId\":\"01930000-0000-7000-8000-000000000000\","
            + "\"siteId\":\"01930000-0000-7000-8000-000000000000\",\"hostId\":\"01930000-0000-7000-8000-000000000000\","
            + "\"guestId\":\"01930000-0000-7000-8000-000000000000\",\"startsAt\":\"2026-11-21T08:00:00Z\","
            + "\"endsAt\":\"2026-11-21T09:00:00Z\"}}";

    private final Passes passes;
    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement scan;
    private final PreparedStatement arrive;
    private final PreparedStatement event;

    JdbcDoor(Passes passes, Connection connection) throws SQLException {
        this.passes = passes;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.lock = connection.prepareStatement(
                "select id, version, meeting_id, site_id, guest_id, starts_at, ends_at, cancelled_at, admitted_at,"
                        + " arrived_at, departed_at from visit where tenant_id = ? and pass_hash = ? limit 2 for update");
        this.scan = connection.prepareStatement(
                "insert into scan (tenant_id, id, version, site_id, visit_id, direction, way, actor_id, outcome,"
                        + " outcome_at, recorded_at) values (?, ?, 1, ?, ?, 'IN', 'QR', ?, 'welcome', ?, ?)");
        this.arrive = connection.prepareStatement(
                "update visit set arrived_at = ?, confirmed_at = ?, departed_at = null, departure_inferred = false,"
                        + " pass_sealed = null, version = ? where tenant_id = ? and id = ? and version = ?");
        // told already: nobody works on it while the floor is measured
        this.event = connection.prepareStatement(
                "insert into outbox_event (tenant_id, id, version, type, payload, recorded_at, told, attempts, due_at,"
                        + " done_at) values (?, ?, 1, 'guest-arrived', ?, ?, '', 0, ?, ?)");
    }

    @Override
    public void checkIn(Secret pass) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        set(lock, passes.tenant(), pass.hash());
        byte[] visit;
        long version;
        try (ResultSet row = lock.executeQuery()) {
            if (!row.next() || row.getTimestamp("arrived_at") != null) {
                throw new SQLException("not expected");
            }
            visit = row.getBytes("id");
            version = row.getLong("version");
        }
        set(scan, passes.tenant(), Passes.id(), passes.site(), visit, passes.site(), now, now);
        scan.executeUpdate();
        set(arrive, now, now, version + 1, passes.tenant(), visit, version);
        if (arrive.executeUpdate() != 1) {
            throw new SQLException("changed meanwhile");
        }
        set(event, passes.tenant(), Passes.id(), PAYLOAD, now, now, now);
        event.executeUpdate();
        connection.commit();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
