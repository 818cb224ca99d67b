package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What the log says about somebody, for themselves. */
@UseCase
public class ReadOwnDeeds {
    private final Rows rows;

    @Inject
    public ReadOwnDeeds(Rows rows) {
        this.rows = rows;
    }

    /** Newest first. Nothing where their key was destroyed. */
    public List<JournalEntry> about(UUID person, Set<Deed> deeds, int most) {
        return rows.where(
                        JournalEntry.class,
                        "x.personKeyId in (select k.id from PersonKey k where k.tenantId = :tenant"
                                + " and k.subject = :person) and x.deed in :deeds order by x.at desc, x.id desc")
                .setParameter("person", person)
                .setParameter("deeds", deeds)
                .setMaxResults(most)
                .getResultList();
    }
}
