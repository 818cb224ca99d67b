package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.tenancy.Rows;

/**
 * Nobody is sent more than thirty messages of one kind within an hour, whatever made the product send them. A ceiling
 * against floods, no meter: two workers at the same moment may exceed it by one. Passwords and sign-ins have limits of
 * their own, and a flood must not lock anybody out.
 */
@Singleton
public class RecipientLimit {
    static final int MOST_AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<Activity> LIMITED = EnumSet.of(Activity.HOST_ALERT, Activity.VISITOR_INVITE);

    private final Rows rows;

    @Inject
    public RecipientLimit(Rows rows) {
        this.rows = rows;
    }

    /** What was tried before is carried on with: it may have arrived. */
    boolean isReached(Message message, Instant now) {
        if (message.service().isPresent() || message.recipientId().isEmpty() || !LIMITED.contains(message.activity())) {
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
