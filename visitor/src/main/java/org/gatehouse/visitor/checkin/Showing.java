package org.gatehouse.visitor.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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
 */
public record Showing(
        UUID scanId,
        UUID siteId,
        Scan.Way way,
        UUID actorId,
        @Nullable Instant occurredAt) {
    /** How far a device's clock may be ahead; what it calls later than now happened now. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    /** A device keeps nothing for longer. */
    static final Duration OLDEST = Duration.ofHours(24);

    public Showing(UUID scanId, UUID siteId, Scan.Way way, UUID actorId) {
        this(scanId, siteId, way, actorId, null);
    }

    /** As the device says it. */
    public Instant saidAt(Instant now) {
        return occurredAt == null ? now : occurredAt;
    }

    /** When it happened, if a device can have told of it only now. */
    public Instant happenedAt(Instant now) {
        Instant said = saidAt(now);
        if (said.isAfter(now.plus(AHEAD)) || said.isBefore(now.minus(OLDEST))) {
            throw Refusal.ofField("occurredAt", Problem.INVALID_INPUT);
        }
        return said.isAfter(now) ? now : said;
    }
}
