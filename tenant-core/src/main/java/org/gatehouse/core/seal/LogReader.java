package org.gatehouse.core.seal;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.core.seal.LogRows.Moment;
import org.jspecify.annotations.Nullable;

/** All of a log in order, a part at a time, also past a row that holds what no row can. */
final class LogReader {
    private static final int PART = 1_000;

    private final LogRows rows;

    LogReader(LogRows rows) {
        this.rows = rows;
    }

    /** @param row null: it cannot be read */
    record Placed(long seq, @Nullable SealedRow row) {}

    Moment moment() {
        return rows.moment();
    }

    List<LogCheckpoint> checkpointsAfter(long size) {
        return rows.checkpointsAfter(size, PART);
    }

    void forEachBelow(long size, Consumer<Placed> walk) {
        List<Placed> part = read(Long.MIN_VALUE);
        while (!part.isEmpty()) {
            for (Placed placed : part) {
                if (placed.seq() >= size) {
                    return;
                }
                walk.accept(placed);
            }
            part = read(part.get(part.size() - 1).seq() + 1);
        }
    }

    private List<Placed> read(long from) {
        try {
            return rows.from(from, PART).stream()
                    .map(row -> new Placed(row.seq().orElseThrow(), row))
                    .toList();
        } catch (PersistenceException unreadable) { // which of them? the database answers for the places alone
            return rows.placesFrom(from, PART).stream().map(this::readAlone).toList();
        }
    }

    private Placed readAlone(long seq) {
        try {
            return new Placed(seq, rows.from(seq, 1).get(0));
        } catch (PersistenceException unreadable) {
            return new Placed(seq, null);
        }
    }
}
