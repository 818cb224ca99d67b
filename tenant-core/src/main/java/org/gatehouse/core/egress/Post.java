package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.events.AfterCommit;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/** Takes errands. What is handed in with a transaction is carried once that has committed, and survives a crash. */
@Singleton
public class Post {
    private final Rows rows;
    private final MasterKey masterKey;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final PostWake wake;

    @Inject
    public Post(Rows rows, MasterKey masterKey, Clock clock, AfterCommit afterCommit, PostWake wake) {
        this.rows = rows;
        this.masterKey = masterKey;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.wake = wake;
    }

    /** To be called inside a transaction. Returns the message's id. */
    public UUID enqueue(Errand errand) {
        byte[] sealed = masterKey.seal(CurrentTenant.get().value(), Letter.write(errand));
        Message message = new Message(Uuids.next(), errand, sealed, clock.instant());
        rows.add(message);
        afterCommit.run(wake::up);
        return message.id();
    }

    /** The newest about each of those subjects that has one: one query, however many. */
    public Map<UUID, Message> newest(String subjectKind, Collection<UUID> subjects) {
        Map<UUID, Message> newest = new HashMap<>();
        if (!subjects.isEmpty()) {
            rows.where(Message.class, "x.subjectKind = :kind and x.subjectId in :ids order by x.id")
                    .setParameter("kind", subjectKind)
                    .setParameter("ids", subjects)
                    .getResultList()
                    .forEach(message -> newest.put(message.subjectId(), message));
        }
        return newest;
    }

    /** What has been sent, or tried, about a subject, oldest first. */
    public List<Message> about(String subjectKind, UUID subjectId) {
        return rows.where(Message.class, "x.subjectKind = :kind and x.subjectId = :id order by x.id")
                .setParameter("kind", subjectKind)
                .setParameter("id", subjectId)
                .getResultList();
    }
}
