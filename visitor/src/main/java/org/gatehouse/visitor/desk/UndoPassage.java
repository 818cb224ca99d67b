package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.ArrivalUndone;
import org.gatehouse.core.events.DomainEvent.DepartureUndone;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.photos.Photos;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.RejoinMeeting;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * Reception takes a check-in or check-out back that was a mistake, whoever made it: desk, kiosk or the guest's own
 * phone. For ten minutes, only what happened last, and only the passage that reception saw: of two desks that undo the
 * same mistake the second undoes nothing. What a host has been told stays told; nobody is asked any more,
 * and a photo that was taken, and what was signed, is gone.
 */
@UseCase
public class UndoPassage {
    private final Rows rows;
    private final Visits visits;
    private final RejoinMeeting rejoinMeeting;
    private final Photos photos;
    private final Signatures signatures;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public UndoPassage(
            Rows rows,
            Visits visits,
            RejoinMeeting rejoinMeeting,
            Photos photos,
            Signatures signatures,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.rejoinMeeting = rejoinMeeting;
        this.photos = photos;
        this.signatures = signatures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What reception says.
     *
     * @param id made by the desk's screen; the same when it sends again
     * @param siteId the desk's site
     * @param happenedAt when the guest came or went, as the desk's list has it
     * @param by the receptionist's account
     */
    public record Word(UUID id, UUID siteId, UUID visitId, Passage passage, Instant happenedAt, UUID by) {
        public Word {
            happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS); // as it is kept
        }
    }

    public UndonePassage undo(Word word) {
        Visit visit = visits.lock(word.visitId()); // locked first: a word sent twice at once finds itself kept
        if (!visit.siteId().equals(word.siteId())) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return rows.find(UndonePassage.class, word.id())
                .map(earlier -> {
                    earlier.requireSame(word);
                    return earlier;
                })
                .orElseGet(() -> undo(word, visit));
    }

    private UndonePassage undo(Word word, Visit visit) {
        Instant now = clock.instant();
        visit.undo(word.passage(), word.happenedAt(), now);
        UndonePassage undone = new UndonePassage(word, now);
        rows.add(undone);
        outbox.record(
                word.passage() == Passage.CHECK_IN
                        ? new ArrivalUndone(visit.id(), now, word.happenedAt())
                        : new DepartureUndone(visit.id(), now));
        if (word.passage() == Passage.CHECK_IN) {
            photos.erase(visit.id(), word.happenedAt());
            signatures.erase(visit.id(), word.happenedAt());
        }
        rejoinMeeting.rejoin(visit);
        return undone;
    }
}
