package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.SubjectStatus;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Makes a decision again, by the agreement and the registry that its evidence cites (V26). */
@UseCase
public class RepeatDecision {
    private final Rows rows;
    private final Snapshots snapshots;

    @Inject
    public RepeatDecision(Rows rows, Snapshots snapshots) {
        this.rows = rows;
        this.snapshots = snapshots;
    }

    /**
     * What came out.
     *
     * @param samePolicy what decided then is still on record, unchanged
     * @param sameDecision and says the same
     */
    public record Repetition(
            boolean samePolicy,
            boolean sameDecision,
            String outcome,
            @Nullable String service,
            String reason) {}

    public Repetition repeat(UUID evidenceId) {
        FlowEvidence evidence =
                rows.find(FlowEvidence.class, evidenceId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Snapshot snapshot =
                snapshots.then(evidence.agreementId().orElse(null), evidence.registryNumber(), evidence.at());
        FlowDecision decision = snapshot.decide(
                evidence.activity(),
                evidence.asked(),
                evidence.siteId().orElse(null),
                ruledOut(evidence.skipped()),
                SubjectStatus.plain(evidence.subjectCategory()),
                evidence.at());
        String service = decision instanceof Permit permit ? permit.to().key() : null;
        String reason = decision.reasonText();
        boolean tooMany = evidence.reason().equals(Reason.TOO_MANY.name()); // which no agreement decides
        boolean same = tooMany
                || decision.outcome().equals(evidence.outcome())
                        && reason.equals(evidence.reason())
                        && decision.skippedText().equals(evidence.skipped());
        return new Repetition(evidence.isDecidedBy(snapshot.stamp()), same, decision.outcome(), service, reason);
    }

    /** What could not take it then, for reasons outside of the agreement, could not take it. */
    private static Map<String, Reason> ruledOut(String skipped) {
        Map<String, Reason> out = new HashMap<>();
        for (Reason reason : List.of(Reason.NOT_CONNECTED, Reason.EXHAUSTED, Reason.NO_DEVICE_THERE)) {
            for (String one : skipped.split(";")) {
                if (one.endsWith(":" + reason)) {
                    out.put(one.substring(0, one.indexOf(':')), reason);
                }
            }
        }
        return out;
    }
}
