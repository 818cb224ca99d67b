package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** The current tenant's log, a part at a time: no transaction lasts as long as a whole verification. */
@UseCase
public class LogRows {
    private final Rows rows;
    private final SealedLog log;

    @Inject
    public LogRows(Rows rows, SealedLog log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * One moment of the log.
     *
     * @param highest place of a row
     * @param newest size of a checkpoint
     */
    record Moment(
            @Nullable LogHead head,
            @Nullable Long highest,
            @Nullable Long newest) {}

    /** The head is locked for this: nobody seals between one look and the next. */
    Moment moment() {
        LogHead head = rows.lock(LogHead.class, CurrentTenant.get().value()).orElse(null);
        return new Moment(
                head,
                max("select max(x.seq) from " + log.rows().getSimpleName() + " x where x.tenantId = :tenant"),
                max("select max(x.size) from LogCheckpoint x where x.tenantId = :tenant"));
    }

    private @Nullable Long max(String jpql) {
        return rows.query(jpql, Long.class).getSingleResult();
    }

    List<? extends SealedRow> from(long seq, int most) {
        return rows.where(log.rows(), "x.seq >= :seq order by x.seq")
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    /** The places alone, which can always be read. */
    List<Long> placesFrom(long seq, int most) {
        return rows.query(
                        "select x.seq from " + log.rows().getSimpleName()
                                + " x where x.tenantId = :tenant and x.seq >= :seq order by x.seq",
                        Long.class)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    List<LogCheckpoint> checkpointsAfter(long size, int most) {
        return rows.where(LogCheckpoint.class, "x.size > :size order by x.size")
                .setParameter("size", size)
                .setMaxResults(most)
                .getResultList();
    }
}
