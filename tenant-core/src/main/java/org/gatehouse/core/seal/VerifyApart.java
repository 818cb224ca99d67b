package org.gatehouse.core.seal;

import jakarta.persistence.EntityManager;
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

    private final EntityManager database;
    private final SealedLog log;

    /** @param database in a transaction of the caller's which sees one moment (REPEATABLE READ) */
    public VerifyApart(EntityManager database, SealedLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * The current tenant's. Whatever the database says the key is, it goes by this one.
     *
     * @param witness a checkpoint that was kept outside; null: there is none
     * @param read is told from time to time how many rows have been
     */
    public LogVerdict verify(VerifierKey key, @Nullable SignedCheckpoint witness, LongConsumer read) {
        LogRows rows = new LogRows(new Rows(database), log);
        Midway from = Midway.begin(rows.momentOfTransaction(), key, witness, Instant.EPOCH); // nothing hangs on when
        while (true) {
            LogWalk walk = new LogWalk(new LogReader(rows, AT_ONCE), key, from);
            Optional<Midway> to = walk.walk(PART);
            if (to.isEmpty()) {
                return walk.verdict();
            }
            from = to.get();
            read.accept(from.next());
            database.clear(); // a log is longer than a memory
        }
    }
}
