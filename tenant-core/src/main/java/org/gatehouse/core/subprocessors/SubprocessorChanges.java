package org.gatehouse.core.subprocessors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.registry.Announcements;
import org.gatehouse.core.registry.Engagements.Service;

/** The changes the operators have drafted or announced. They belong to no tenant. */
@Singleton
public class SubprocessorChanges implements Announcements {
    private final EntityManager database;

    @Inject
    public SubprocessorChanges(EntityManager database) {
        this.database = database;
    }

    public void add(SubprocessorChange change) {
        database.persist(change);
    }

    public Optional<SubprocessorChange> find(UUID id) {
        return Optional.ofNullable(database.find(SubprocessorChange.class, id));
    }

    /** Locks it until the end of the transaction: an answer and the end of a change follow each other. */
    public Optional<SubprocessorChange> lock(UUID id) {
        return Optional.ofNullable(database.find(SubprocessorChange.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first. */
    public List<SubprocessorChange> newest(int most) {
        return database.createQuery("select c from SubprocessorChange c order by c.id desc", SubprocessorChange.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that tenants are told of, the oldest first. */
    public List<SubprocessorChange> announced() {
        return database.createQuery(
                        "select c from SubprocessorChange c where c.state in :states order by c.announcedAt, c.id",
                        SubprocessorChange.class)
                .setParameter("states", EnumSet.of(SubprocessorChange.State.ANNOUNCED))
                .getResultList();
    }

    @Override
    public boolean haveTold(Service moved) {
        return announced().stream()
                .map(SubprocessorChange::proposal)
                .anyMatch(proposal -> proposal.service().equals(moved.key()) && proposal.movesTo(moved));
    }

    Map<UUID, SubprocessorChange> byId(Collection<UUID> ids) {
        return database.createQuery("select c from SubprocessorChange c where c.id in :ids", SubprocessorChange.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(SubprocessorChange::id, Function.identity()));
    }
}
