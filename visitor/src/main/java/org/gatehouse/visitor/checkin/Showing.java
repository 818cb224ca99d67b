package org.gatehouse.visitor.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody shows something at a door.
 *
 * @param scanId made by the device, the same when it sends again
 * @param siteId where
 * @param actorId the kiosk, the receptionist's account, or the visit itself
 * @param occurredAt when, by the device's clock, where it could not tell at once; null: now
 * @param notice what the screen showed about the guest's data; null: nothing
 */
public record Showing(
        UUID scanId,
        UUID siteId,
        Scan.Way way,
        UUID actorId,
        @Nullable Instant occurredAt,
        @Nullable NoticeShown notice) {
    /** How far a device's clock may be ahead and be a clock; what it calls later than now happened now. */
    static final Duration AHEAD = Duration.ofHours(24);

    /** A device keeps nothing for longer. */
    static final Duration OLDEST = Duration.ofHours(24);

    /** Nobody stands there any more and waits for the answer. */
    public static final Duration AT_ONCE = Duration.ofMinutes(2);

    public Showing(UUID scanId, UUID siteId, Scan.Way way, UUID actorId) {
        this(scanId, siteId, way, actorId, null);
    }

    public Showing(UUID scanId, UUID siteId, Scan.Way way, UUID actorId, @Nullable Instant occurredAt) {
        this(scanId, siteId, way, actorId, occurredAt, null);
    }

    /** The same, by a guest who had read that. */
    public Showing under(@Nullable NoticeShown shown) {
        return new Showing(scanId, siteId, way, actorId, occurredAt, shown);
    }

    /** When it happened, if a device can have told of it only now. */
    public Instant happenedAt(Instant now) {
        Instant said = occurredAt == null ? now : occurredAt;
        if (said.isAfter(now.plus(AHEAD)) || said.isBefore(now.minus(OLDEST))) {
            throw Refusal.ofField("occurredAt", Problem.INVALID_INPUT);
        }
        return said.isAfter(now) ? now : said;
    }

    /** The same, but what is kept already is not judged a second time: it may have become too old meanwhile. */
    Instant happenedAt(Optional<Scan> kept, Instant now) {
        return kept.map(Scan::occurredAt).orElseGet(() -> happenedAt(now));
    }

    /** The host is told of it. */
    public boolean isNews(Instant now) {
        return occurredAt == null || !occurredAt.isBefore(now.minus(GuestArrived.NEWS));
    }

    /** It could not be told at once. */
    public boolean isLate(Instant now) {
        return occurredAt != null && occurredAt.isBefore(now.minus(AT_ONCE));
    }
}
