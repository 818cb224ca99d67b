package org.gatehouse.visitor.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One guest on the desk's list.
 *
 * @param status as {@link org.gatehouse.visitor.visits.Visit#status} names it
 * @param undoUntil as {@link org.gatehouse.visitor.visits.Visit#undoUntil}
 */
public record DeskRow(
        UUID visitId,
        UUID meetingId,
        String guest,
        @Nullable String company,
        String host,
        String room,
        @Nullable String subject,
        Instant expectedAt,
        Instant expectedUntil,
        String status,
        @Nullable Instant arrivedAt,
        @Nullable Instant departedAt,
        boolean departureInferred,
        @Nullable Instant undoUntil) {

    @Override
    public String toString() {
        return "DeskRow[" + visitId + "]";
    }
}
