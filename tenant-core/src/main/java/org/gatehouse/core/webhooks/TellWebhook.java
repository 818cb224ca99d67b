package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Tells one webhook of the next entries of the log: a message for each that it is for, and how far it has been told, in
 * one transaction. So each entry is told once, also over a crash. Only what is sealed is looked at: its order stays.
 */
@UseCase
public class TellWebhook {
    /** What a message is about. */
    public static final String SUBJECT = "webhook";

    /** So many entries at a time. */
    static final int BATCH = 100;

    /** With so many messages that have not arrived the rest waits in the log, where it costs nothing. */
    static final int MOST_WAITING = 50;

    private final Rows rows;
    private final Post post;

    @Inject
    public TellWebhook(Rows rows, Post post) {
        this.rows = rows;
        this.post = post;
    }

    /** Returns whether there may be more. */
    public boolean tellNext(UUID id) {
        return rows.lock(Webhook.class, id)
                .filter(webhook -> webhook.pausedAt().isEmpty())
                .map(this::tellNext)
                .orElse(false);
    }

    private boolean tellNext(Webhook webhook) {
        int room = MOST_WAITING - waiting(webhook);
        if (room <= 0) {
            return false;
        }
        long size = sealed();
        long end = Math.min(size, webhook.told() + BATCH);
        List<JournalEntry> entries = entries(webhook, end);
        for (JournalEntry entry : entries.subList(0, Math.min(room, entries.size()))) {
            post.enqueue(errand(webhook, entry));
        }
        long told = entries.size() > room ? place(entries.get(room)) : end;
        webhook.tell(Math.max(told, webhook.told()));
        return webhook.told() < size && entries.size() < room;
    }

    private int waiting(Webhook webhook) {
        return rows.query(
                        "select count(m) from Message m where m.tenantId = :tenant and m.subjectKind = :kind"
                                + " and m.subjectId = :webhook and m.settledAt is null",
                        Long.class)
                .setParameter("kind", SUBJECT)
                .setParameter("webhook", webhook.id())
                .getSingleResult()
                .intValue();
    }

    private long sealed() {
        return rows.query("select x.size from LogHead x where x.tenantId = :tenant", Long.class)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    private List<JournalEntry> entries(Webhook webhook, long end) {
        return rows.where(
                        JournalEntry.class,
                        "x.seq >= :from and x.seq < :end and x.objectId is not null and x.deed in :kinds"
                                + " order by x.seq")
                .setParameter("from", webhook.told())
                .setParameter("end", end)
                .setParameter("kinds", webhook.kinds())
                .getResultList();
    }

    private static long place(JournalEntry entry) {
        return entry.seq().orElseThrow();
    }

    /** Nothing in it is of a person: what more there is to know, the receiver asks for. */
    private static Errand errand(Webhook webhook, JournalEntry entry) {
        Instant at = entry.at().truncatedTo(ChronoUnit.MILLIS);
        return new Errand(
                Activity.WEBHOOK_OUT,
                null,
                SUBJECT,
                webhook.id(),
                null,
                Map.of(DataField.RECORD_ID, entry.objectId().orElseThrow().toString(), DataField.TIME, at.toString()),
                Map.of(
                        "webhook",
                        webhook.id().toString(),
                        "kind",
                        entry.deed().code(),
                        "entry",
                        Long.toString(place(entry))),
                Locale.ENGLISH,
                Set.of());
    }
}
