package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.DataKey;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;

/** The keys of the persons that the current tenant's log tells of. */
@Singleton
public class PersonKeys {
    private static final int MOST = 100;

    private final Rows rows;
    private final MasterKey master;

    @Inject
    public PersonKeys(Rows rows, MasterKey master) {
        this.rows = rows;
        this.master = master;
    }

    /** A key that is open, and the row it is in. */
    record Opened(UUID id, DataKey key) {}

    /** The same for each entry. Of two who make somebody's first at once, one begins the use case again. */
    Opened of(UUID subject) {
        PersonKey key = find(subject).orElseGet(() -> make(subject));
        return new Opened(key.id(), key.open(master));
    }

    private PersonKey make(UUID subject) {
        PersonKey made = new PersonKey(subject, master);
        rows.add(made);
        rows.flush(); // whoever else makes one now waits here
        return made;
    }

    /** By the ids of their rows; those that are gone, or do not open any more, are not among them. */
    Map<UUID, DataKey> open(Collection<UUID> ids) {
        Map<UUID, DataKey> open = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.where(PersonKey.class, "x.id in :ids")
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(key -> opened(key).ifPresent(opened -> open.put(key.id(), opened)));
        }
        return open;
    }

    private Optional<DataKey> opened(PersonKey key) {
        try {
            return Optional.of(key.open(master));
        } catch (IllegalStateException altered) {
            return Optional.empty();
        }
    }

    /** Of the row; entries name it, too. */
    Optional<UUID> idOf(UUID subject) {
        return find(subject).map(PersonKey::id);
    }

    void forgetAt(UUID subject, Instant when) {
        find(subject).ifPresent(key -> key.forgetAt(when));
    }

    /** Whose time has come. */
    List<UUID> due(Instant now) {
        return rows.where(PersonKey.class, "x.forgetAt <= :now order by x.forgetAt")
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultStream()
                .map(PersonKey::subject)
                .toList();
    }

    void destroy(UUID subject) {
        find(subject).ifPresent(rows::remove);
        rows.flush(); // the next deed makes a new one
    }

    /** Of nobody's entry any more. */
    void destroyUnnamed() {
        rows.query(
                        "select k from PersonKey k where k.tenantId = :tenant and not exists (select e.id"
                                + " from JournalEntry e where e.tenantId = :tenant and e.actorKeyId = k.id)"
                                + " and not exists (select e.id from JournalEntry e where e.tenantId = :tenant"
                                + " and e.personKeyId = k.id)",
                        PersonKey.class)
                .getResultList()
                .forEach(rows::remove);
    }

    /** Keys that are made are written at once, so entries that wait to be written need not be sent for this. */
    private Optional<PersonKey> find(UUID subject) {
        return rows.where(PersonKey.class, "x.subject = :subject")
                .setParameter("subject", subject)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }
}
