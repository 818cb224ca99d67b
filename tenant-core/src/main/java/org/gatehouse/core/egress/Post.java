package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.events.AfterCommit;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

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
        byte[] address = address(errand).map(this::hash).orElse(null);
        Message message = new Message(Uuids.next(), errand, sealed, address, clock.instant());
        rows.add(message);
        afterCommit.run(wake::up);
        return message.id();
    }

    /** The one a text message would go to, else the mailbox, where there is a limit to how many it gets. */
    private static Optional<String> address(Errand errand) {
        if (errand.activity() != Activity.VISITOR_INVITE || errand.recipientId() == null) {
            return Optional.empty();
        }
        Map<DataField, String> fields = errand.fields();
        return Optional.ofNullable(fields.get(DataField.VISITOR_PHONE))
                .or(() -> Optional.ofNullable(fields.get(DataField.VISITOR_EMAIL)));
    }

    private byte[] hash(String address) {
        return masterKey.hash(CurrentTenant.get().value(), "recipient:" + address);
    }

    /** How far a message has come. */
    public record Progress(
            MessageState state,
            @Nullable Channel channel,
            @Nullable String lastCode) {}

    /** The newest about each of those subjects that has one: one query, however many, and no letter is read. */
    public Map<UUID, Progress> newest(String subjectKind, Collection<UUID> subjects) {
        Map<UUID, Progress> newest = new HashMap<>();
        if (!subjects.isEmpty()) {
            rows.query(
                            "select m.subjectId, m.state, m.channel, m.lastCode from Message m"
                                    + " where m.tenantId = :tenant and m.subjectKind = :kind and m.subjectId in :ids"
                                    + " order by m.id",
                            Object[].class)
                    .setParameter("kind", subjectKind)
                    .setParameter("ids", subjects)
                    .getResultList()
                    .forEach(row -> newest.put(
                            (UUID) row[0],
                            new Progress(
                                    (MessageState) row[1], (@Nullable Channel) row[2], (@Nullable String) row[3])));
        }
        return newest;
    }

    /** How many messages about subjects of a kind were handed in since an instant. */
    public long handedIn(String subjectKind, Instant since) {
        return rows.query(
                        "select count(m) from Message m"
                                + " where m.tenantId = :tenant and m.subjectKind = :kind and m.createdAt > :since",
                        Long.class)
                .setParameter("kind", subjectKind)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What has been sent, or tried, about a subject, oldest first. */
    public List<Message> about(String subjectKind, UUID subjectId) {
        return rows.where(Message.class, "x.subjectKind = :kind and x.subjectId = :id order by x.id")
                .setParameter("kind", subjectKind)
                .setParameter("id", subjectId)
                .getResultList();
    }
}
