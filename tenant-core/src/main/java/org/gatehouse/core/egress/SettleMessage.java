package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Rejected;
import org.gatehouse.core.egress.Delivery.Unknown;
import org.gatehouse.core.egress.Step.Claim;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Keeps what a recipient said, and tells the rest of the product when the message has reached an end. */
@UseCase
public class SettleMessage {
    private final Rows rows;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SettleMessage(Rows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** After a hand-over. */
    void delivered(UUID messageId, Claim claim, Delivery delivery) {
        held(messageId, claim).ifPresent(message -> delivered(message, delivery, clock.instant()));
    }

    private void delivered(Message message, Delivery delivery, Instant now) {
        if (delivery instanceof Accepted accepted) {
            send(message, accepted, now);
        } else if (delivery instanceof Rejected rejected) {
            message.exhaust(rejected.code(), now);
        } else if (delivery instanceof Busy busy) {
            message.retry(busy.code(), busy.retryAfter(), now);
        } else if (delivery instanceof Unknown unknown) {
            message.doubt(unknown.code(), now);
        }
    }

    /**
     * After a question.
     *
     * @param canTell false: this provider can never be asked, so waiting is of no use
     */
    void asked(UUID messageId, Claim claim, Delivery answer, boolean canTell) {
        held(messageId, claim).ifPresent(message -> asked(message, answer, canTell, clock.instant()));
    }

    private void asked(Message message, Delivery answer, boolean canTell, Instant now) {
        if (answer instanceof Accepted accepted) {
            send(message, accepted, now);
        } else if (answer instanceof Rejected || !canTell) {
            message.clearDoubt(now);
        } else if (answer instanceof Busy busy) {
            message.doubt(busy.code(), now);
        } else if (answer instanceof Unknown unknown) {
            message.doubt(unknown.code(), now);
        }
    }

    /** The question was never put: what was not known before is not known now. */
    void notAsked(UUID messageId, Claim claim, String code) {
        held(messageId, claim).ifPresent(message -> message.keepDoubt(code, clock.instant()));
    }

    /** It could not be written for this service, or the decision was too old: nothing has left. */
    void notSent(UUID messageId, Claim claim, String code) {
        held(messageId, claim).ifPresent(message -> message.retry(code, Duration.ZERO, clock.instant()));
    }

    void postpone(UUID messageId) {
        rows.lock(Message.class, messageId).ifPresent(message -> message.postpone(clock.instant()));
    }

    private Optional<Message> held(UUID messageId, Claim claim) {
        return rows.lock(Message.class, messageId).filter(message -> message.isHeldBy(claim));
    }

    private void send(Message message, Accepted accepted, Instant now) {
        message.send(accepted.providerId(), now);
        outbox.record(new MessageSettled(message.id(), message.subjectKind(), message.subjectId(), true));
    }
}
