package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/**
 * No guest is sent more than thirty messages within an hour, however many meetings somebody invites them to: neither
 * the person nor the address, since whoever is invited without a mailbox is a new person each time. What is more waits
 * for its turn, for four hours at most, and only as long as it is the last word about its visit. A ceiling against
 * floods, no meter: workers at the same moment may exceed it by a few. Passwords and sign-ins have limits of their own,
 * and a host is told of every guest who came.
 */
@Singleton
public class RecipientLimit {
    static final int MOST_AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofHours(4);
    private static final String REASON = Reason.TOO_MANY.name();

    private final Rows rows;

    @Inject
    public RecipientLimit(Rows rows) {
        this.rows = rows;
    }

    /**
     * When the message may go: now or later; empty: never. What was tried before is carried on with, for it may have
     * arrived, and a cancellation always goes, except where nothing was sent that it could take back.
     */
    Optional<Instant> goesAt(Message message, Instant now) {
        if (message.activity() != Activity.VISITOR_INVITE || message.service().isPresent()) {
            return Optional.of(now);
        }
        if (message.recipientId().isEmpty()) {
            return tellsNothing(message) ? Optional.empty() : Optional.of(now);
        }
        if (message.isKeptFor(MessageState.WAITING, REASON) && isOvertaken(message)) {
            return Optional.empty();
        }
        return Optional.of(freeAt(message, now))
                .filter(free -> !free.isAfter(message.createdAt().plus(PATIENCE)) || free.equals(now));
    }

    private Instant freeAt(Message message, Instant now) {
        List<@Nullable Instant> settled = rows.query(
                        "select m.settledAt from Message m"
                                + " where m.tenantId = :tenant"
                                + " and (m.recipientId = :recipient or m.addressHash = (select x.addressHash"
                                + " from Message x where x.tenantId = :tenant and x.id = :id))"
                                + " and m.activity = :activity and m.service is not null"
                                + " and (m.settledAt is null or m.settledAt > :since)",
                        Instant.class)
                .setParameter("recipient", message.recipientId().orElseThrow())
                .setParameter("id", message.id())
                .setParameter("activity", message.activity())
                .setParameter("since", now.minus(HOUR))
                .getResultList();
        if (settled.size() < MOST_AN_HOUR) {
            return now;
        }
        return settled.stream()
                .map(at -> Objects.requireNonNullElse(at, now)) // on its way
                .sorted(Comparator.reverseOrder())
                .skip(MOST_AN_HOUR - 1L)
                .findFirst()
                .orElse(now)
                .plus(HOUR);
    }

    /** Something newer is to be said about the same. */
    private boolean isOvertaken(Message message) {
        return rows.where(Message.class, "x.subjectKind = :kind and x.subjectId = :subject and x.id > :id")
                .setParameter("kind", message.subjectKind())
                .setParameter("subject", message.subjectId())
                .setParameter("id", message.id())
                .setMaxResults(1)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    /** All that was to be said before about the same has stayed here, for there was too much of it. */
    private boolean tellsNothing(Message message) {
        List<Message> before = rows.where(
                        Message.class, "x.subjectKind = :kind and x.subjectId = :subject and x.id < :id")
                .setParameter("kind", message.subjectKind())
                .setParameter("subject", message.subjectId())
                .setParameter("id", message.id())
                .getResultList();
        return before.stream().noneMatch(one -> one.service().isPresent())
                && before.stream()
                        .anyMatch(one -> one.lastCode().filter(REASON::equals).isPresent());
    }
}
