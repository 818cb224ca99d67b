package org.gatehouse.web.visitor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.visits.Passage;

/**
 * What reception takes back.
 *
 * @param undoId made by the desk's screen; the same when it sends again
 * @param passage {@code check-in} or {@code check-out}: what happened last to the visit
 * @param happenedAt the row's {@code arrivedAt} or {@code departedAt}: nothing else is taken back
 */
public record UndoBody(
        @NotNull UUID undoId,
        @NotNull UUID visitId,
        @NotNull @Pattern(regexp = "check-in|check-out") String passage,
        @NotNull Instant happenedAt) {

    UndoPassage.Word read(UUID site, UUID by) {
        return new UndoPassage.Word(undoId, site, visitId, Passage.of(passage), happenedAt, by);
    }

    /**
     * It is taken back, and stays on record.
     *
     * @param happenedAt when the guest had been checked in or out
     * @param told a message about the guest had been sent, or was on its way
     */
    public record Done(String passage, Instant happenedAt, Instant undoneAt, boolean told) {}
}
