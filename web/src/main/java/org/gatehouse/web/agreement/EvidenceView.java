package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.egress.FlowEvidence;
import org.jspecify.annotations.Nullable;

/**
 * One decision, rule by rule.
 *
 * @param basis {@code EEA}, {@code INTERNAL}, or by third country what carried the transfer
 * @param countries all that it reached
 * @param policyHash over everything that decided besides the flow itself
 */
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
        @Nullable String basis,
        @Nullable String countries,
        int registryNumber,
        String policyHash,
        int engine,
        @Nullable UUID siteId,
        String subjectCategory,
        String released,
        String removed,
        String skipped) {

    static EvidenceView of(FlowEvidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.messageId(),
                evidence.agreementId().orElse(null),
                evidence.at(),
                evidence.activity().name(),
                evidence.outcome(),
                evidence.reason(),
                evidence.service().orElse(null),
                evidence.channel().map(Enum::name).orElse(null),
                evidence.basis().orElse(null),
                evidence.countries().orElse(null),
                evidence.registryNumber(),
                evidence.policyHash(),
                evidence.engine(),
                evidence.siteId().orElse(null),
                evidence.subjectCategory().name(),
                evidence.released(),
                evidence.removed(),
                evidence.skipped());
    }
}
