package org.gatehouse.notifications.hostalert;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.tenancy.Rows;

/** Why messages have gone to nobody, as evidence names it: the agreement's reason, unless there was another way out. */
final class KeptBack {
    private static final String NOBODY = Reason.NO_PERMITTED_RECIPIENT.name();
    private static final List<Reason> NOT_THE_AGREEMENT = List.of(Reason.EXHAUSTED, Reason.NOT_CONNECTED);

    private final Map<UUID, String> skipped = new HashMap<>();

    /** Asks for evidence only where it is needed. */
    static KeptBack of(Collection<Message> messages, Rows rows) {
        KeptBack kept = new KeptBack();
        List<UUID> unclear =
                messages.stream().filter(KeptBack::isForNobody).map(Message::id).toList();
        if (!unclear.isEmpty()) {
            rows.where(FlowEvidence.class, "x.messageId in :messages order by x.id")
                    .setParameter("messages", unclear)
                    .getResultList()
                    .forEach(evidence -> kept.skipped.put(evidence.messageId(), evidence.skipped()));
        }
        return kept;
    }

    /** Empty where it has not failed. A service that the agreement permits was passed over for another reason. */
    Optional<String> why(Message message) {
        if (message.state() != MessageState.UNDELIVERABLE) {
            return Optional.empty();
        }
        List<String> reasons = Arrays.stream(
                        skipped.getOrDefault(message.id(), "").split(";", -1))
                .map(one -> one.substring(one.lastIndexOf(':') + 1))
                .toList();
        return NOT_THE_AGREEMENT.stream()
                .map(Reason::name)
                .filter(reasons::contains)
                .findFirst()
                .or(message::lastCode);
    }

    private static boolean isForNobody(Message message) {
        return message.state() == MessageState.UNDELIVERABLE
                && message.lastCode().filter(NOBODY::equals).isPresent();
    }
}
