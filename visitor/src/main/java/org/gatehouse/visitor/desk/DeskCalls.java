package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.devices.Kiosk;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** Calls from kiosks, as a desk sees them. */
@Singleton
public class DeskCalls {
    /** Whoever called yesterday does not wait any more. */
    private static final Duration WAITING = Duration.ofHours(12);

    private static final String JOINED =
            "select c, k from DeskCall c, Kiosk k where c.tenantId = :tenant and k.tenantId = :tenant and k.id ="
                    + " c.kioskId";

    private final Rows rows;
    private final Clock clock;

    @Inject
    public DeskCalls(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param kiosk its name, and where it stands
     * @param reason as {@link DeskCall.Reason} names it
     * @param at when the desk was last called
     * @param happenedAt for {@code LATE}: when somebody was at the kiosk
     * @param outcome for {@code LATE}: what they would have been told, as a scan's outcome
     */
    public record Call(
            UUID callId,
            String kiosk,
            String entrance,
            String reason,
            Instant at,
            @Nullable Instant happenedAt,
            @Nullable String outcome,
            @Nullable Instant doneAt) {}

    /** Nobody has seen to them yet. */
    public List<Call> open(UUID siteId) {
        return rows.query(
                        JOINED + " and c.siteId = :site and c.doneAt is null and c.calledAt > :since"
                                + " order by c.calledAt, c.id",
                        Object[].class)
                .setParameter("site", siteId)
                .setParameter("since", clock.instant().minus(WAITING))
                .getResultStream()
                .map(DeskCalls::call)
                .toList();
    }

    public List<Call> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.query(JOINED + " and c.id in :calls", Object[].class)
                        .setParameter("calls", ids)
                        .getResultStream()
                        .map(DeskCalls::call)
                        .toList();
    }

    private static Call call(Object[] row) {
        DeskCall call = (DeskCall) row[0];
        Kiosk kiosk = (Kiosk) row[1];
        return new Call(
                call.id(),
                kiosk.name(),
                kiosk.entrance(),
                call.reason().name(),
                call.calledAt(),
                call.happenedAt(),
                call.outcome(),
                call.doneAt().orElse(null));
    }
}
