package org.gatehouse.notifications.inbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The inboxes of the tenant's people, each for its owner alone. */
@UseCase
public class Inbox {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public Inbox(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Newest first. */
    public List<InboxNote> of(UUID personId, int most) {
        return rows.where(InboxNote.class, "x.personId = :person order by x.createdAt desc, x.id desc")
                .setParameter("person", personId)
                .setMaxResults(most)
                .getResultList();
    }

    public void markRead(UUID personId, UUID noteId) {
        rows.lock(InboxNote.class, noteId)
                .filter(note -> note.isFor(personId))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .read(clock.instant());
    }

    /**
     * Twice is once.
     *
     * @param about the message, or what else is told of
     */
    public void keep(UUID about, UUID personId, String text) {
        if (!has(about)) {
            rows.add(new InboxNote(about, personId, text, clock.instant()));
        }
    }

    /** What is told of was not so. */
    public void takeBack(UUID about) {
        rows.lock(InboxNote.class, about).ifPresent(rows::remove);
    }

    boolean has(UUID message) {
        return rows.find(InboxNote.class, message).isPresent();
    }
}
