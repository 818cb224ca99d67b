package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.egress.FlowEvidence;
import org.jspecify.annotations.Nullable;

/** One decision, rule by rule. */
public record EvidenceView(
        UUID id,
        UUID messageId,
        @Nullable UUID agreementId,
        Instant decidedAt,
        String activity,
        String outcome,
        String reason,
        @Nullable String service,
        @Nullable String channel,
        String released,
        String removed,
        String skipped) {

    static EvidenceView of(FlowEvidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.messageId(),
                evidence.agreementId().orElse(null),
                evidence.decidedAt(),
                evidence.activity().name(),
                evidence.outcome(),
                evidence.reason(),
                evidence.service().orElse(null),
                evidence.channel().map(Enum::name).orElse(null),
                evidence.released(),
                evidence.removed(),
                evidence.skipped());
    }
}
