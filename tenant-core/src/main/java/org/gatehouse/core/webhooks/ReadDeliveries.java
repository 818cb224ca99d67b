package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** What became of the messages to a webhook, and whether the agreement lets any go. */
@UseCase
public class ReadDeliveries {
    static final int MOST = 50;

    private final Rows rows;
    private final Ways ways;

    @Inject
    public ReadDeliveries(Rows rows, Ways ways) {
        this.rows = rows;
        this.ways = ways;
    }

    /**
     * One message.
     *
     * @param id the receiver knows it by this too
     * @param code what was said last: the receiver's status, or why it was not called
     * @param nextTry null: nothing more is tried
     */
    public record Told(
            UUID id,
            MessageState state,
            int attempts,
            @Nullable String code,
            Instant createdAt,
            @Nullable Instant nextTry) {}

    /** The newest first. */
    public List<Told> of(UUID webhook) {
        if (rows.find(Webhook.class, webhook).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return rows
                .query(
                        "select m.id, m.state, m.attempts, m.lastCode, m.createdAt, m.dueAt, m.settledAt"
                                + " from Message m where m.tenantId = :tenant and m.subjectKind = :kind"
                                + " and m.subjectId = :webhook order by m.id desc",
                        Object[].class)
                .setParameter("kind", TellWebhook.SUBJECT)
                .setParameter("webhook", webhook)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Told(
                        (UUID) row[0],
                        (MessageState) row[1],
                        (int) row[2],
                        (@Nullable String) row[3],
                        (Instant) row[4],
                        row[6] == null ? (Instant) row[5] : null))
                .toList();
    }

    /** Why the agreement lets nothing go; null where it does. */
    public @Nullable Reason refusal() {
        return ways.now(Activity.WEBHOOK_OUT, null, Channel.API).get(0).refusal();
    }
}
