package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Cuts off the beginning of the current tenant's log where a checkpoint was signed, and only if it is as sealed. */
@UseCase
public class CutLog {
    private static final int ENOUGH = 10_000;
    private static final int AT_ONCE = 200;

    private final Rows rows;
    private final LogRows log;
    private final SealedLog sealed;
    private final Signet signet;
    private final Clock clock;

    @Inject
    public CutLog(Rows rows, LogRows log, SealedLog sealed, Signet signet, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.sealed = sealed;
        this.signet = signet;
        this.clock = clock;
    }

    /**
     * A segment that can go.
     *
     * @param id that it will have
     * @param first the place of its first row
     * @param size of the log at the cut
     */
    public record Segment(UUID id, long first, long size, Frontier frontier) {}

    /**
     * The rows after those that are gone, as far as all of them are over: about ten thousand at most. The head stays
     * locked: nobody else cuts or seals meanwhile.
     *
     * @throws IllegalStateException the log is not what was sealed: all of it is needed to see what was done to it
     */
    public Optional<Segment> due(Predicate<SealedRow> isOver) {
        LogSegment last = log.moment(null).segment();
        Frontier frontier = last == null ? Frontier.EMPTY : last.frontier().orElseThrow(() -> altered(last.size()));
        return new Search(frontier).run(isOver);
    }

    /** To be called in the transaction in which the deed that names it was noted. */
    public void drop(Segment segment, String rule) {
        rows.flush(); // the database wants to see that deed
        rows.call(LogSegment.DROP)
                .setParameter(2, Uuids.bytes(segment.id()))
                .setParameter(3, segment.size())
                .setParameter(4, segment.frontier().bytes())
                .setParameter(5, rule)
                .executeUpdate();
    }

    private static IllegalStateException altered(long place) {
        return new IllegalStateException("The log has been altered at " + place + ", so nothing of it is dropped.");
    }

    /** Row by row from the last cut on, with the checkpoints on the way. */
    private final class Search {
        private final VerifierKey key = signet.verifier(sealed.origin());
        private final long first;
        private final Deque<LogCheckpoint> ahead = new ArrayDeque<>();
        private Frontier frontier;
        private long compared;
        private @Nullable Segment found;

        private Search(Frontier from) {
            this.frontier = from;
            this.first = from.size();
            this.compared = from.size();
        }

        private Optional<Segment> run(Predicate<SealedRow> isOver) {
            while (found == null || frontier.size() - first < ENOUGH) {
                List<SealedRow> some = log.from(frontier.size(), AT_ONCE);
                for (SealedRow row : some) {
                    if (!isOver.test(row)) {
                        return Optional.ofNullable(found);
                    }
                    pass(row);
                }
                if (some.isEmpty()) {
                    break;
                }
            }
            return Optional.ofNullable(found);
        }

        private void pass(SealedRow row) {
            long place = frontier.size();
            if (row.seq().filter(seq -> seq == place).isEmpty() || !row.isAsSealed()) {
                throw altered(place);
            }
            frontier = frontier.append(row.leaf().orElseThrow(() -> altered(place)));
            for (LogCheckpoint next = peek(); next != null && next.size() <= frontier.size(); next = peek()) {
                ahead.remove();
                compared = next.size();
                Checkpoint signed = next.verified(key)
                        .filter(said -> said.root().equals(frontier.root()))
                        .orElseThrow(() -> altered(compared));
                if (LogSegment.mayEndAt(signed, clock.instant())) { // else nobody could tell it from a theft
                    found = new Segment(Uuids.next(), first, compared, frontier);
                }
            }
        }

        private @Nullable LogCheckpoint peek() {
            if (ahead.isEmpty()) {
                ahead.addAll(log.checkpointsAfter(compared, AT_ONCE));
            }
            return ahead.peek();
        }
    }
}
