package org.gatehouse.web.visitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.visitor.desk.DeskCalls;
import org.jspecify.annotations.Nullable;

/**
 * The desk's list of a day.
 *
 * @param zone the site's; all instants are UTC
 * @param position open the stream of changes after this
 * @param calls somebody at a kiosk wants help, and nobody has seen to it yet
 */
public record DeskBody(LocalDate day, String zone, long position, List<Row> visits, List<DeskCalls.Call> calls) {

    /**
     * Of the stay that the guest is in. {@code MISSING}: they have to, a kiosk asked them, and they went on without.
     * {@code NOT_ASKED}: they have to, and no kiosk has asked them.
     */
    public enum Signature {
        TYPED,
        DRAWN,
        PAPER,
        MISSING,
        NOT_ASKED
    }

    /**
     * One guest.
     *
     * @param status one of: expected, inside, left, cancelled
     * @param departureInferred nobody saw them leave; closing time did it
     * @param undoUntil until when the last check-in or check-out can be taken back, which is ten minutes from when it
     *     was told of; null: it cannot be
     * @param alert who told the host and how, what was answered, or that nobody could be told
     * @param photo whether there is one that reception may look at: of a guest who is inside, or has left today
     * @param signature how the guest has signed the house rules, or that they are in and should have
     */
    public record Row(
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
            @Nullable Instant undoUntil,
            @Nullable AlertState alert,
            boolean photo,
            @Nullable Signature signature) {}
}
