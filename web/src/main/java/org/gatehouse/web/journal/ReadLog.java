package org.gatehouse.web.journal;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.journal.ReadJournal;
import org.gatehouse.core.journal.ReadJournal.Part;
import org.gatehouse.core.journal.ReadJournal.Place;
import org.gatehouse.core.journal.ReadJournal.Question;
import org.gatehouse.core.journal.ReadJournal.Read;
import org.gatehouse.core.journal.Whom;
import org.gatehouse.core.machines.Machine;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.seal.LogRows;
import org.gatehouse.core.seal.LogSegment;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.http.Cursor;
import org.gatehouse.web.journal.LogView.EntryView;
import org.jspecify.annotations.Nullable;

/** What a tenant's administrators see of the log: the deeds on record, with the names of those who did them. */
@UseCase
public class ReadLog {
    private final ReadJournal journal;
    private final LogRows log;
    private final Rows rows;

    @Inject
    public ReadLog(ReadJournal journal, LogRows log, Rows rows) {
        this.journal = journal;
        this.log = log;
        this.rows = rows;
    }

    /**
     * The newest first.
     *
     * @param before where the part before has ended; null: from the newest on
     * @param object only what was about it; null: all
     */
    public LogView part(int most, @Nullable String before, @Nullable UUID object, Actor by) {
        Part part = journal.read(new Question(most, place(before), object), by);
        Map<UUID, String> names = names(part.entries().stream()
                .flatMap(read -> Stream.of(read.actor(), read.person()))
                .flatMap(Optional::stream)
                .map(Whom::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        names.putAll(machines(part));
        List<EntryView> shown =
                part.entries().stream().map(read -> EntryView.of(read, names)).toList();
        return new LogView(
                shown,
                part.more() ? end(part.entries()) : null,
                log.lastSegment().map(LogSegment::latestAt).orElse(null));
    }

    private static @Nullable Place place(@Nullable String before) {
        if (before == null) {
            return null;
        }
        Cursor cursor = Cursor.decode(before, "before");
        return new Place(cursor.at(), cursor.id());
    }

    private static String end(List<Read> entries) {
        JournalEntry last = entries.get(entries.size() - 1).entry();
        return new Cursor(last.at(), last.id()).encode();
    }

    /** By their ids; whoever has no name that we know is not among them. Of somebody without a name, the address. */
    private Map<UUID, String> names(Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.query(
                            "select a.id, a.email, p.firstName, p.lastName from Account a left join Person p"
                                    + " on p.tenantId = a.tenantId and p.id = a.personId where a.tenantId = :tenant"
                                    + " and (p.id is null or p.tenantId = :tenant) and a.id in :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((UUID) row[0], row[2] == null ? (String) row[1] : row[2] + " " + row[3]));
            rows.where(KeyHolder.class, "x.id in :ids")
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(holder -> names.put(holder.id(), holder.name()));
            rows.where(Person.class, "x.id in :ids")
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    private Map<UUID, String> machines(Part part) {
        Set<UUID> ids = part.entries().stream()
                .filter(read -> read.entry().actorKind() == Actor.Kind.MACHINE)
                .flatMap(read -> read.entry().unitId().stream())
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : rows.where(Machine.class, "x.id in :ids")
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Machine::id, Machine::name));
    }
}
