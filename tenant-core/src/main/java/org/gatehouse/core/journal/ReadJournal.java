package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.secrets.DataKey;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads what is on record, the newest first. That somebody has read it is on record too. */
@UseCase
public class ReadJournal {
    public static final int MOST = 200;

    private final Rows rows;
    private final PersonKeys keys;
    private final Journal journal;

    @Inject
    public ReadJournal(Rows rows, PersonKeys keys, Journal journal) {
        this.rows = rows;
        this.keys = keys;
        this.journal = journal;
    }

    /** Where an entry stands. */
    public record Place(Instant at, UUID id) {}

    /**
     * Which entries.
     *
     * @param most how many, at most {@link #MOST}
     * @param before the last one that was read; null: from the newest on
     * @param object only those about it; null: all
     */
    public record Question(
            int most, @Nullable Place before, @Nullable UUID object) {}

    /** An entry with those it names. */
    public record Read(JournalEntry entry, Optional<Whom> actor, Optional<Whom> person) {}

    /** @param more whether there are older ones */
    public record Part(List<Read> entries, boolean more) {}

    public Part read(Question question, Actor by) {
        int most = Math.min(question.most(), MOST);
        List<JournalEntry> found = find(question, most + 1);
        List<JournalEntry> shown = found.subList(0, Math.min(most, found.size()));
        Set<UUID> needed =
                shown.stream().flatMap(entry -> entry.keys().stream()).collect(Collectors.toSet());
        Map<UUID, DataKey> open = keys.open(needed);
        List<Read> read = shown.stream()
                .map(entry -> new Read(entry, entry.actor(open), entry.person(open)))
                .toList();
        UUID object = question.object();
        journal.note(by, Deed.LOG_READ, object == null ? About.nothing() : About.of(object));
        return new Part(read, found.size() > most);
    }

    private List<JournalEntry> find(Question question, int most) {
        UUID object = question.object();
        Place before = question.before();
        TypedQuery<JournalEntry> query = rows.where(
                        JournalEntry.class,
                        (object == null ? "1 = 1" : "x.objectId = :object")
                                + (before == null ? "" : " and x.at <= :at and (x.at < :at or x.id < :id)")
                                + " order by x.at desc, x.id desc")
                .setMaxResults(most);
        if (object != null) {
            query.setParameter("object", object);
        }
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return query.getResultList();
    }
}
