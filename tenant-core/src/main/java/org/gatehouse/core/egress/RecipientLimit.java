package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.tenancy.Rows;

/**
 * No guest is sent more than thirty messages within an hour, however many meetings somebody invites them to. A ceiling
 * against floods, no meter: workers at the same moment may exceed it by a few. Passwords and sign-ins have limits of
 * their own, and a host is told of every guest who came.
 */
@Singleton
public class RecipientLimit {
    static final int MOST_AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Rows rows;

    @Inject
    public RecipientLimit(Rows rows) {
        this.rows = rows;
    }

    /** What was tried before is carried on with: it may have arrived. */
    boolean isReached(Message message, Instant now) {
        if (message.activity() != Activity.VISITOR_INVITE
                || message.service().isPresent()
                || message.recipientId().isEmpty()) {
            return false;
        }
        long sent = rows.query(
                        "select count(m) from Message m where m.tenantId = :tenant and m.recipientId = :recipient"
                                + " and m.activity = :activity and m.service is not null"
                                + " and (m.settledAt is null or m.settledAt > :since)",
                        Long.class)
                .setParameter("recipient", message.recipientId().get())
                .setParameter("activity", message.activity())
                .setParameter("since", now.minus(HOUR))
                .getSingleResult();
        return sent >= MOST_AN_HOUR;
    }
}
