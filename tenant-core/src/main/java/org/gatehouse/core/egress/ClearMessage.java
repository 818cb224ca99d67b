package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Agreement;
import org.gatehouse.core.dpa.Agreements;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Decision;
import org.gatehouse.core.dpa.Decision.Deny;
import org.gatehouse.core.dpa.Decision.Permit;
import org.gatehouse.core.dpa.Flow;
import org.gatehouse.core.dpa.ProcessorService;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.TransferPolicy;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Decides about one attempt by the agreement in force now, keeps the decision as evidence, and claims the message. All
 * of it is committed before anything leaves: a crash may leave a decision without a message, never the reverse.
 */
@UseCase
public class ClearMessage {
    private final Rows rows;
    private final Agreements agreements;
    private final Connectors connectors;
    private final RecipientLimit limit;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ClearMessage(
            Rows rows,
            Agreements agreements,
            Connectors connectors,
            RecipientLimit limit,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.connectors = connectors;
        this.limit = limit;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    Step next(UUID messageId) {
        Instant now = clock.instant();
        Optional<Message> found = rows.lock(Message.class, messageId).filter(message -> message.isDue(now));
        return found.map(message -> decide(message, now)).orElseGet(Step.Nothing::new);
    }

    private Step decide(Message message, Instant now) {
        Letter letter =
                Letter.read(masterKey.open(CurrentTenant.get().value(), Objects.requireNonNull(message.parameters())));
        Agreement agreement = agreements.inForce(now).orElse(null);
        Flow flow = new Flow(message.activity(), fields(letter), connectors.services(), message.exhausted());
        Decision decision =
                withinLimit(message, TransferPolicy.decide(flow, agreement, agreements.catalogue(), now), now);
        FlowEvidence evidence = new FlowEvidence(message, agreement == null ? null : agreement.id(), decision, now);
        rows.add(evidence);
        if (!(decision instanceof Permit permit)) {
            message.giveUp(decision.reason(), now);
            outbox.record(new MessageSettled(message.id(), message.subjectKind(), message.subjectId(), false));
            return new Step.Nothing();
        }
        boolean doubtful = message.isUnknown();
        boolean same = message.service().filter(permit.service().key()::equals).isPresent();
        if (doubtful && !same) {
            message.exhaust("no-longer-permitted", now); // whoever may have it must not be asked any more
            return new Step.Nothing();
        }
        return claim(message, permit, letter, doubtful, evidence);
    }

    private Decision withinLimit(Message message, Decision decision, Instant now) {
        return decision instanceof Permit && limit.isReached(message, now)
                ? new Deny(Reason.TOO_MANY, decision.skipped())
                : decision;
    }

    private Step claim(Message message, Permit permit, Letter letter, boolean doubtful, FlowEvidence evidence) {
        ProcessorService service = permit.service();
        message.claim(service, evidence.decidedAt());
        Released released =
                letter.release(permit.released(), message.recipientId().orElse(null));
        Clearance clearance = new Clearance(evidence.id(), service.key(), message.id(), evidence.decidedAt(), clock);
        return doubtful
                ? new Step.Ask(message.activity(), service, released, clearance, message.claimed())
                : new Step.Send(message.activity(), service, released, clearance, message.claimed());
    }

    private static Set<DataField> fields(Letter letter) {
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        fields.addAll(letter.values().keySet());
        return fields;
    }
}
