package org.gatehouse.core.egress;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gatehouse.core.seal.SealedLog;

/** The log that is sealed: the evidence of every flow. */
public final class EvidenceLog {
    private EvidenceLog() {}

    @Produces
    @Singleton
    public static SealedLog evidence() {
        return new SealedLog("evidence", FlowEvidence.class);
    }
}
