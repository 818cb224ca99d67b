package org.gatehouse.core.seal;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All of a log in order, a part at a time, also past a row that holds what no row can. */
final class LogReader {
    private final LogRows rows;
    private final LostNames names;
    private final int part;

    /** @param part how many rows are read at once */
    LogReader(LogRows rows, LostNames names, int part) {
        this.rows = rows;
        this.names = names;
        this.part = part;
    }

    /**
     * A row in its place.
     *
     * @param row null: it cannot be read
     * @param nameless a name in it is gone that nobody has erased
     */
    record Placed(long seq, @Nullable SealedRow row, boolean nameless) {}

    List<LogCheckpoint> checkpointsAfter(long size) {
        return rows.checkpointsAfter(size, part);
    }

    /** @return from where to go on; empty: there is nothing more below that size */
    OptionalLong walk(long from, long size, int most, Consumer<Placed> walk) {
        long place = from;
        for (int walked = 0; walked < most; ) {
            List<Placed> some = read(place);
            for (Placed placed : some) {
                if (placed.seq() >= size) {
                    return OptionalLong.empty();
                }
                walk.accept(placed);
            }
            if (some.isEmpty()) {
                return OptionalLong.empty();
            }
            walked += some.size();
            place = some.get(some.size() - 1).seq() + 1;
        }
        return OptionalLong.of(place);
    }

    private List<Placed> read(long from) {
        try {
            return placed(rows.from(from, part));
        } catch (PersistenceException unreadable) { // which of them? the database answers for the places alone
            return rows.placesFrom(from, part).stream().map(this::readAlone).toList();
        }
    }

    private Placed readAlone(long seq) {
        try {
            return placed(rows.from(seq, 1)).get(0);
        } catch (PersistenceException unreadable) {
            return new Placed(seq, null, false);
        }
    }

    private List<Placed> placed(List<SealedRow> some) {
        Set<UUID> nameless = names.among(some);
        return some.stream()
                .map(row -> new Placed(row.seq().orElseThrow(), row, nameless.contains(row.id())))
                .toList();
    }
}
