package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Computes the current tenant's log anew from its rows, and says whether it is what was sealed and signed. Somebody who
 * can write to the database but has not the master key cannot hide a change to what a checkpoint was signed for. What
 * was sealed since, a minute's worth at most, they can hide if they write leaves and head anew as well; and they can
 * put the whole database back to an older state, unless a checkpoint that was kept elsewhere is the witness.
 */
@Singleton
public class VerifyLog {
    private final LogRows rows;
    private final SealedLog log;
    private final Signet signet;

    @Inject
    public VerifyLog(LogRows rows, SealedLog log, Signet signet) {
        this.rows = rows;
        this.log = log;
        this.signet = signet;
    }

    /** @param witness a checkpoint that was kept outside; null: there is none */
    public LogVerdict verify(@Nullable SignedCheckpoint witness) {
        VerifierKey key = signet.verifier(log.origin());
        return new LogWalk(new LogReader(rows), key, witness).verdict();
    }
}
