package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
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
     * @param segment the last one that was dropped
     * @param cut the checkpoint at its end
     * @param asWitnessed the checkpoint of as many rows as the witness has seen
     */
    record Moment(
            @Nullable LogHead head,
            @Nullable Long highest,
            @Nullable Long newest,
            @Nullable LogSegment segment,
            @Nullable LogCheckpoint cut,
            @Nullable LogCheckpoint asWitnessed) {}

    /** The head is locked for this: nobody seals between one look and the next. */
    Moment moment(@Nullable SignedCheckpoint witness) {
        return moment(rows.lock(LogHead.class, CurrentTenant.get().value()).orElse(null), witness);
    }

    /** For a transaction that sees one moment by itself, and may lock nothing. */
    Moment momentOfTransaction(@Nullable SignedCheckpoint witness) {
        return moment(rows.find(LogHead.class, CurrentTenant.get().value()).orElse(null), witness);
    }

    private Moment moment(@Nullable LogHead head, @Nullable SignedCheckpoint witness) {
        LogSegment segment = lastSegment().orElse(null);
        return new Moment(
                head,
                highest(),
                number("select max(x.size) from LogCheckpoint x where x.tenantId = :tenant"),
                segment,
                segment == null ? null : checkpointAt(segment.size()),
                witness == null ? null : checkpointAt(witness.checkpoint().size()));
    }

    /** What was dropped last, if anything ever was. */
    public Optional<LogSegment> lastSegment() {
        return rows.where(LogSegment.class, "1 = 1 order by x.size desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private @Nullable LogCheckpoint checkpointAt(long size) {
        return rows.where(LogCheckpoint.class, "x.size = :size")
                .setParameter("size", size)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Long highest() {
        return log.rows().stream()
                .map(type -> number("select max(x.seq) from " + type.getSimpleName() + " x where x.tenantId = :tenant"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Long number(String jpql) {
        return rows.query(jpql, Long.class).getSingleResult();
    }

    /** In the order of their places: as many places as that from the first one on that somebody has. */
    List<SealedRow> from(long seq, int most) {
        return look(seq, first -> within(first, most));
    }

    private List<SealedRow> within(long first, int most) {
        List<SealedRow> found = new ArrayList<>();
        for (Class<? extends SealedRow> type : log.rows()) {
            found.addAll(rows.where(type, "x.seq between :first and :last order by x.seq")
                    .setParameter("first", first)
                    .setParameter("last", last(first, most))
                    .getResultList());
        }
        found.sort(Comparator.comparing(row -> row.seq().orElseThrow())); // one place twice: by type, as they are
        return found;
    }

    /** The places alone, which can always be read. */
    List<Long> placesFrom(long seq, int most) {
        return look(seq, first -> placesWithin(first, most));
    }

    private List<Long> placesWithin(long first, int most) {
        List<Long> found = new ArrayList<>();
        for (Class<? extends SealedRow> type : log.rows()) {
            found.addAll(rows.query(
                            "select x.seq from " + type.getSimpleName()
                                    + " x where x.tenantId = :tenant and x.seq between :first and :last",
                            Long.class)
                    .setParameter("first", first)
                    .setParameter("last", last(first, most))
                    .getResultList());
        }
        Collections.sort(found);
        return found;
    }

    /** Most logs have a row in each place, so one look there is enough; where it is not, the next row is looked for. */
    private <T> List<T> look(long seq, LongFunction<List<T>> from) {
        List<T> found = from.apply(seq);
        return found.isEmpty() ? next(seq).map(from::apply).orElse(found) : found;
    }

    private Optional<Long> next(long seq) {
        return log.rows().stream()
                .map(type -> rows.query(
                                "select min(x.seq) from " + type.getSimpleName()
                                        + " x where x.tenantId = :tenant and x.seq >= :seq",
                                Long.class)
                        .setParameter("seq", seq)
                        .getSingleResult())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static long last(long first, int most) {
        return first > Long.MAX_VALUE - most ? Long.MAX_VALUE : first + most - 1;
    }

    List<LogCheckpoint> checkpointsAfter(long size, int most) {
        return rows.where(LogCheckpoint.class, "x.size > :size order by x.size")
                .setParameter("size", size)
                .setMaxResults(most)
                .getResultList();
    }
}
