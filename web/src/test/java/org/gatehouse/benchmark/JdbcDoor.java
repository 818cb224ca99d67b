package org.gatehouse.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.gatehouse.core.secrets.Secret;

/**
 * The floor: the statements that the product sends for a check-in, sent straight to the same database, and nothing
 * else.
 */
final class JdbcDoor implements Door {
    private static final String PAYLOAD = "{\"visitId\":\"01930000-0000-7000-8000-000000000000\",\"at\":\""
            + "2026-11-21T08:00:00.000000Z\",\"appointment\":{\"meetingId\":\"01930000-0000-7000-8000-000000000000\","
            + "\"siteId\":\"01930000-0000-7000-8000-000000000000\",\"hostId\":\"01930000-0000-7000-8000-000000000000\","
            + "\"guestId\":\"01930000-0000-7000-8000-000000000000\",\"startsAt\":\"2026-11-21T08:00:00Z\","
            + "\"endsAt\":\"2026-11-21T09:00:00Z\"}}";

    private final Passes passes;
    private final Connection connection;
    private final PreparedStatement kiosk;
    private final PreparedStatement lock;
    private final PreparedStatement earlier;
    private final PreparedStatement card;
    private final PreparedStatement scan;
    private final PreparedStatement arrive;
    private final PreparedStatement event;

    JdbcDoor(Passes passes, Connection connection) throws SQLException {
        this.passes = passes;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.kiosk = connection.prepareStatement(
                "select k.*, s.*, t.* from kiosk k, site s, tenant t where k.tenant_id = ? and k.id = ?"
                        + " and s.tenant_id = ? and s.id = k.site_id and t.id = ?");
        this.earlier = connection.prepareStatement("select * from scan where tenant_id = ? and id = ?");
        this.card = connection.prepareStatement(
                "select g.*, h.*, m.* from meeting m, person g, person h where m.tenant_id = ? and m.id = ?"
                        + " and g.tenant_id = ? and g.id = ? and h.tenant_id = ? and h.id = m.host_id");
        this.lock = connection.prepareStatement(
                "select * from visit where tenant_id = ? and pass_hash = ? limit 2 for update");
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
        byte[] tenant = passes.tenant();
        byte[] scanId = Passes.id();
        set(kiosk, tenant, passes.kiosk(), tenant, tenant);
        readOne(kiosk);
        set(lock, tenant, pass.hash());
        byte[] visit;
        byte[] meeting;
        byte[] guest;
        long version;
        try (ResultSet row = lock.executeQuery()) {
            if (!row.next() || row.getTimestamp("arrived_at") != null) {
                throw new SQLException("not expected");
            }
            visit = row.getBytes("id");
            version = row.getLong("version");
            meeting = row.getBytes("meeting_id");
            guest = row.getBytes("guest_id");
        }
        set(earlier, tenant, scanId);
        try (ResultSet none = earlier.executeQuery()) {
            if (none.next()) {
                throw new SQLException("scanned already");
            }
        }
        set(card, tenant, meeting, tenant, guest, tenant);
        readOne(card);
        set(scan, tenant, scanId, passes.site(), visit, passes.site(), now, now);
        scan.executeUpdate();
        set(arrive, now, now, version + 1, tenant, visit, version);
        if (arrive.executeUpdate() != 1) {
            throw new SQLException("changed meanwhile");
        }
        set(event, tenant, Passes.id(), PAYLOAD, now, now, now);
        event.executeUpdate();
        connection.commit();
    }

    private static void readOne(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("not there");
            }
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                row.getObject(column);
            }
        }
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
