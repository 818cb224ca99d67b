package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;

/**
 * Guests without an appointment who registered at a kiosk, and how many of them a kiosk may register: whoever has
 * stolen the tablet cannot call hosts to the door all day. What is told so late that it is no news calls nobody to the
 * door, and those guests are in the building: more of them are taken, so that nobody is missing from the list of who is
 * inside.
 */
@Singleton
public class WalkIns {
    static final int A_MINUTE = 5;
    static final int A_DAY = 60;
    static final int LATE_A_DAY = 240;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Rows rows;
    private final Clock clock;

    @Inject
    public WalkIns(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One more, or refuses it with the seconds until it is worth another try. A kiosk's registrations take turns. */
    public void requireRoomFor(Showing showing) {
        rows.lock(Kiosk.class, showing.actorId());
        Instant now = clock.instant();
        if (count(showing.actorId(), now.minus(MINUTE)) >= A_MINUTE) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, MINUTE.toSeconds());
        }
        if (count(showing.actorId(), now.minus(DAY)) >= (showing.isNews(now) ? A_DAY : LATE_A_DAY)) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, Duration.ofHours(1).toSeconds());
        }
    }

    /** The visits of those who came to that host by this kiosk since then and are here. */
    public List<UUID> here(UUID kiosk, UUID host, Instant since) {
        return rows.query(
                        "select v.id from Scan s, Visit v, Meeting m where s.tenantId = :tenant"
                                + " and v.tenantId = :tenant and v.id = s.visitId"
                                + " and m.tenantId = :tenant and m.id = v.meetingId and m.hostId = :host"
                                + " and s.actorId = :kiosk and s.way = :way and s.recordedAt > :since"
                                + " and v.presence.departedAt is null",
                        UUID.class)
                .setParameter("host", host)
                .setParameter("kiosk", kiosk)
                .setParameter("way", Scan.Way.WALK_IN)
                .setParameter("since", since)
                .getResultList();
    }

    private long count(UUID kiosk, Instant since) {
        return rows.query(
                        "select count(s) from Scan s where s.tenantId = :tenant and s.actorId = :kiosk"
                                + " and s.way = :way and s.recordedAt > :since",
                        Long.class)
                .setParameter("kiosk", kiosk)
                .setParameter("way", Scan.Way.WALK_IN)
                .setParameter("since", since)
                .getSingleResult();
    }
}
