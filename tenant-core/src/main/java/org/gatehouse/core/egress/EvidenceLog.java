package org.gatehouse.core.egress;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.seal.SealedLog;

/** The log that is sealed: the evidence of every flow, and the journal of deeds. It keeps its first name. */
public final class EvidenceLog {
    private EvidenceLog() {}

    @Produces
    @Singleton
    public static SealedLog evidence() {
        return new SealedLog("evidence", List.of(FlowEvidence.class, JournalEntry.class));
    }
}
