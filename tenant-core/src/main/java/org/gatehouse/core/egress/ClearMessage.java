package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Deny;
import org.gatehouse.core.dpa.FlowDecision.Hold;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.FlowDecision.Skipped;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Decides about one attempt by what is in force now, keeps the decision as evidence, and claims the message. All of it
 * is committed before anything leaves: a crash may leave a decision without a message, never the reverse. Where nobody
 * knows what time it is, it is not touched.
 */
@UseCase
public class ClearMessage {
    private final Rows rows;
    private final Snapshots snapshots;
    private final LatestInstant latest;
    private final Connectors connectors;
    private final RecipientLimit limit;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ClearMessage(
            Rows rows,
            Snapshots snapshots,
            LatestInstant latest,
            Connectors connectors,
            RecipientLimit limit,
            MasterKey masterKey,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.latest = latest;
        this.connectors = connectors;
        this.limit = limit;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    Step next(UUID messageId) {
        Optional<Message> waiting = rows.lock(Message.class, messageId);
        Instant now = clock.instant();
        Optional<Message> found = waiting.filter(message -> message.isDue(now)).filter(message -> latest.isKnown());
        return found.map(message -> decide(message, now)).orElseGet(Step.Nothing::new);
    }

    /** A decision with all that led to it. */
    private record Decided(Message message, Inquiry inquiry, Snapshot snapshot, Inquiry.Answer answer, Instant at) {
        FlowDecision decision() {
            return answer.decision();
        }

        Decided but(FlowDecision other) {
            return new Decided(message, inquiry, snapshot, answer.but(other), at);
        }
    }

    private Step decide(Message message, Instant now) {
        Letter letter =
                Letter.read(masterKey.open(CurrentTenant.get().value(), Objects.requireNonNull(message.parameters())));
        Decided decided = decide(message, letter, now);
        if (!(decided.decision() instanceof Permit permit)) {
            return refuse(decided, now);
        }
        Optional<Instant> goesAt = limit.goesAt(message, now);
        if (goesAt.filter(now::equals).isEmpty()) {
            return restrain(decided, goesAt, now);
        }
        FlowEvidence evidence = keep(decided);
        boolean doubtful = message.isUnknown();
        boolean same = message.service().filter(permit.to().key()::equals).isPresent();
        if (doubtful && !same) {
            message.exhaust("no-longer-permitted", now); // whoever may have it must not be asked any more
            return new Step.Nothing();
        }
        return claim(decided, permit, letter, evidence, now);
    }

    private Decided decide(Message message, Letter letter, Instant now) {
        Instant at = latest.of(now);
        Snapshot snapshot = snapshots.now(at);
        Map<String, Recipient> recipients = snapshot.registry().recipients();
        Map<String, Reason> out = connectors.ruledOut(recipients.keySet(), message.exhausted());
        letter.device().ifPresent(device -> device.ruleOutOthers(recipients.values(), out));
        Inquiry inquiry = new Inquiry(
                message.activity(),
                fields(letter),
                letter.first().orElse(null),
                message.siteId().orElse(null),
                out,
                SubjectStatus.plain(message.activity().subject()));
        return new Decided(message, inquiry, snapshot, inquiry.of(snapshot, at), at);
    }

    private FlowEvidence keep(Decided decided) {
        Message message = decided.message();
        byte[] reference = masterKey.hash(message.subjectId(), "flow:" + message.subjectKind());
        FlowEvidence evidence = new FlowEvidence(
                message, decided.inquiry(), decided.answer(), decided.snapshot().stamp(), reference, decided.at());
        rows.add(evidence);
        return evidence;
    }

    private Step refuse(Decided decided, Instant now) {
        Message message = decided.message();
        String reason = decided.decision().reasons().get(0).name();
        if (!message.isKeptFor(MessageState.HELD, reason)) {
            keep(decided); // once, however often it is looked at again
        }
        if (decided.decision() instanceof Hold) {
            message.hold(reason, now);
        } else {
            message.giveUp(reason, now);
        }
        if (message.settledAt().isPresent()) {
            outbox.record(new MessageSettled(message.id(), message.subjectKind(), message.subjectId(), false));
        }
        return new Step.Nothing();
    }

    /** It may go by the agreement, but not so soon after so many others: later, or never. */
    private Step restrain(Decided permitted, Optional<Instant> goesAt, Instant now) {
        Message message = permitted.message();
        List<Reason> reasons = List.of(Reason.TOO_MANY);
        List<Skipped> skipped = permitted.decision().skipped();
        if (goesAt.isEmpty()) {
            return refuse(permitted.but(new Deny(reasons, skipped)), now);
        }
        String reason = Reason.TOO_MANY.name();
        if (!message.isKeptFor(MessageState.WAITING, reason)) {
            keep(permitted.but(new Hold(reasons, skipped))); // once, however often it is put off
        }
        message.keepBack(MessageState.WAITING, reason, goesAt.get());
        return new Step.Nothing();
    }

    private Step claim(Decided decided, Permit permit, Letter letter, FlowEvidence evidence, Instant now) {
        Message message = decided.message();
        boolean doubtful = message.isUnknown();
        Recipient service = permit.to();
        message.claim(service, now);
        Released released =
                letter.release(permit.released(), message.recipientId().orElse(null));
        Clearance clearance = new Clearance(evidence.id(), service.key(), message.id(), now, clock);
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
