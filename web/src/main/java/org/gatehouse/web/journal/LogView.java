package org.gatehouse.web.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.journal.ReadJournal.Read;
import org.gatehouse.core.journal.Whom;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log.
 *
 * @param next to be sent as {@code before} for the following part; null at the end
 * @param droppedUntil the newest instant of what was dropped when its time was over; null: nothing ever was
 */
public record LogView(
        List<EntryView> entries,
        @Nullable String next,
        @Nullable Instant droppedUntil) {

    /**
     * A deed.
     *
     * @param seq its place in the log; null: it is not sealed yet
     * @param objectId the door, company or key it was about
     * @param person whose it was; null: it was about nobody
     * @param details codes, numbers and instants, by their names in the API
     */
    public record EntryView(
            @Nullable Long seq,
            UUID id,
            Instant at,
            String deed,
            ActorView actor,
            @Nullable UUID objectId,
            @Nullable PersonView person,
            Map<String, String> details) {

        static EntryView of(Read read, Map<UUID, String> names) {
            JournalEntry entry = read.entry();
            return new EntryView(
                    entry.seq().orElse(null),
                    entry.id(),
                    entry.at(),
                    entry.deed().code(),
                    ActorView.of(read, names),
                    entry.objectId().orElse(null),
                    read.person().map(whom -> PersonView.of(whom, names)).orElse(null),
                    entry.details());
        }
    }

    /**
     * Who did it.
     *
     * @param kind {@code account}, {@code holder}, {@code unit}, {@code machine}, {@code service}
     * @param name null: we know none
     * @param erased nobody can read any more who it was
     */
    public record ActorView(
            String kind, @Nullable UUID id, @Nullable String name, boolean erased) {

        static ActorView of(Read read, Map<UUID, String> names) {
            JournalEntry entry = read.entry();
            UUID id = read.actor().map(Whom::id).or(entry::unitId).orElse(null);
            return new ActorView(
                    entry.actorKind().code(),
                    id,
                    id == null ? null : names.get(id),
                    read.actor().map(Whom::isErased).orElse(false));
        }
    }

    /**
     * Whose it was.
     *
     * @param name null: we know none
     * @param erased nobody can read any more who it was
     */
    public record PersonView(@Nullable UUID id, @Nullable String name, boolean erased) {

        static PersonView of(Whom whom, Map<UUID, String> names) {
            UUID id = whom.id();
            return new PersonView(id, id == null ? null : names.get(id), whom.isErased());
        }
    }
}
