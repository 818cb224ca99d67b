package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.seal.LostNames;
import org.gatehouse.core.seal.SealedRow;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Whose key is gone, they were erased, and a deed says which key that was. A key that is gone without one was taken
 * away by somebody who has the database.
 */
@UseCase
public class NamesInLog implements LostNames {
    private final Rows rows;

    @Inject
    public NamesInLog(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Set<UUID> among(Collection<? extends SealedRow> some) {
        Map<UUID, Set<UUID>> named = new HashMap<>();
        for (SealedRow row : some) {
            if (row instanceof JournalEntry entry && !entry.keys().isEmpty()) {
                named.put(entry.id(), entry.keys());
            }
        }
        Set<UUID> gone = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        remove(gone, "select x.id from PersonKey x where x.tenantId = :tenant and x.id in :ids");
        remove(
                gone,
                "select x.objectId from JournalEntry x where x.tenantId = :tenant and x.objectId in :ids"
                        + " and x.deed = " + Deed.class.getName() + ".PERSON_FORGOTTEN");
        named.values().removeIf(keys -> keys.stream().noneMatch(gone::contains));
        if (!named.isEmpty()) {
            long before = namedNobody();
            some.forEach(row -> row.seq().filter(seq -> seq < before).ifPresent(seq -> named.remove(row.id())));
        }
        return Set.copyOf(named.keySet());
    }

    private void remove(Set<UUID> gone, String jpql) {
        if (!gone.isEmpty()) {
            rows.query(jpql, UUID.class)
                    .setParameter("ids", Set.copyOf(gone))
                    .getResultList()
                    .forEach(gone::remove);
        }
    }

    /** Where a deed stands that does not say yet which key it was about; of what is older, nobody knows. */
    private long namedNobody() {
        Long last = rows.query(
                        "select max(x.seq) from JournalEntry x where x.tenantId = :tenant and x.objectId is null"
                                + " and x.deed = " + Deed.class.getName() + ".PERSON_FORGOTTEN",
                        Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
