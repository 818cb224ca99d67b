package org.gatehouse.core.seal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Computes a log anew apart from the application: for whoever may read the database, has the key from elsewhere, and
 * trusts nobody further. The verdict is that of {@link VerifyLog}, in one go.
 */
public final class VerifyApart {
    private static final int PART = 20_000;
    private static final int AT_ONCE = 2_000;

    private final LogRows rows;
    private final LostNames names;

    /** @param rows in a transaction of the caller's which sees one moment (REPEATABLE READ) */
    public VerifyApart(Rows rows, SealedLog log, LostNames names) {
        this.rows = new LogRows(rows, log);
        this.names = names;
    }

    /**
     * The current tenant's. Whatever the database says the key is, it goes by this one.
     *
     * @param witness a checkpoint that was kept outside; null: there is none
     * @param now what was sealed within a year of it cannot have been dropped
     * @param part is told, after each part, how many rows have been; may forget them, as a log is longer than a memory
     */
    public LogVerdict verify(VerifierKey key, @Nullable SignedCheckpoint witness, Instant now, LongConsumer part) {
        Midway from = Midway.begin(rows.momentOfTransaction(witness), key, witness, now);
        while (true) {
            LogWalk walk = new LogWalk(new LogReader(rows, names, AT_ONCE), key, from);
            Optional<Midway> to = walk.walk(PART);
            if (to.isEmpty()) {
                return walk.verdict();
            }
            from = to.get();
            part.accept(from.next());
        }
    }
}
