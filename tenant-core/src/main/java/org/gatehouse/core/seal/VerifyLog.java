package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Computes the current tenant's log anew from its rows, and says whether it is what was sealed and signed. A checkpoint
 * that was kept elsewhere is the witness: what it was signed for cannot be changed unseen. Without one, somebody who
 * can write to the database can take away the checkpoints too and have a changed log sealed anew, put all of it back
 * to an older state, or change what was sealed since the last checkpoint.
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
