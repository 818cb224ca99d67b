package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** The tenant's meetings. */
@Singleton
public class Meetings {
    private final Rows rows;

    @Inject
    public Meetings(Rows rows) {
        this.rows = rows;
    }

    public Meeting get(UUID id) {
        return rows.find(Meeting.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    Meeting lock(UUID id) {
        return rows.lock(Meeting.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Those of its series that come after it, of the same host and not called off: in order, and locked. */
    List<Meeting> lockFrom(Meeting first) {
        return first.seriesId()
                .map(series -> rows.where(
                                Meeting.class,
                                "x.seriesId = :series and x.hostId = :host and x.startsAt > :start"
                                        + " and x.cancelledAt is null order by x.startsAt, x.id")
                        .setParameter("series", series)
                        .setParameter("host", first.hostId())
                        .setParameter("start", first.startsAt())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .orElseGet(List::of);
    }

    /**
     * A stretch of the calendar.
     *
     * @param hostId only this host's meetings; null for everybody's
     * @param after where the last page ended: the start and id of its last meeting
     */
    public record Stretch(
            Instant from,
            Instant to,
            @Nullable UUID hostId,
            @Nullable Instant after,
            @Nullable UUID afterId) {}

    /** In order of start, then id. */
    public List<Meeting> in(Stretch stretch, int most) {
        String host = stretch.hostId() == null ? "" : " and x.hostId = :host";
        String page = stretch.after() == null
                ? ""
                : " and (x.startsAt > :after or (x.startsAt = :after and x.id > :afterId))";
        var query = rows.where(
                        Meeting.class,
                        "x.startsAt >= :from and x.startsAt < :to" + host + page + " order by x.startsAt, x.id")
                .setParameter("from", stretch.from())
                .setParameter("to", stretch.to())
                .setMaxResults(most);
        if (stretch.hostId() != null) {
            query.setParameter("host", stretch.hostId());
        }
        if (stretch.after() != null) {
            query.setParameter("after", stretch.after()).setParameter("afterId", stretch.afterId());
        }
        return query.getResultList();
    }
}
