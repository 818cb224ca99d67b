package org.gatehouse.core.seal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gatehouse.core.seal.LogReader.Placed;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.jspecify.annotations.Nullable;

/** A part of the way through a log, row by row, with its checkpoints on the way. */
final class LogWalk {
    private static final int MOST_FINDINGS = 100;

    private final LogReader rows;
    private final VerifierKey key;
    private final Midway begun;
    private final List<Finding> findings;
    private final @Nullable Checkpoint seen;
    private final Deque<LogCheckpoint> ahead = new ArrayDeque<>();
    private long checkpoint;
    private Frontier frontier;
    private long next;
    private boolean comparable;
    private @Nullable UUID untold;
    private long nameless;

    LogWalk(LogReader rows, VerifierKey key, Midway from) {
        this.rows = rows;
        this.key = key;
        this.begun = from;
        this.findings = new ArrayList<>(from.findings());
        this.checkpoint = from.checkpoint();
        this.frontier = from.tree();
        this.next = from.next();
        this.comparable = from.comparable();
        this.untold = from.untold();
        this.nameless = from.nameless();
        this.seen = from.seen(key).orElse(null);
    }

    /** @return where it stands then; empty: it is through, and there is a verdict */
    Optional<Midway> walk(int most) {
        OptionalLong from = rows.walk(begun.from(), begun.size(), most, this::pass);
        if (from.isPresent()) {
            return Optional.of(midway(from.getAsLong()));
        }
        if (next < begun.size()) {
            find(next, Flaw.ROW_MISSING);
            comparable = false;
        }
        compareAt(begun.size());
        if (comparable && begun.head() != null && !begun.head().equals(Midway.text(frontier))) {
            find(begun.size(), Flaw.HEAD_DIFFERS);
        }
        if (untold != null) {
            find(begun.dropped(), Flaw.SEGMENT_UNTOLD);
        }
        if (nameless > 0) {
            find(nameless, Flaw.NAMES_MISSING);
        }
        return Optional.empty();
    }

    private Midway midway(long from) {
        return new Midway(
                begun.begunAt(),
                begun.size(),
                from,
                next,
                frontier.size(),
                Midway.text(frontier),
                begun.head(),
                comparable,
                checkpoint,
                begun.witness(),
                begun.dropped(),
                begun.cut(),
                untold,
                nameless,
                findings);
    }

    LogVerdict verdict() {
        return findings.isEmpty()
                ? new Intact(begun.size(), begun.dropped(), frontier.root())
                : new Broken(begun.size(), begun.dropped(), List.copyOf(findings));
    }

    private void pass(Placed placed) {
        if (placed.seq() < next) {
            find(placed.seq(), Flaw.ROW_MISPLACED);
            return;
        }
        if (placed.seq() > next) {
            find(next, Flaw.ROW_MISSING);
            comparable = false;
        }
        compareAt(placed.seq());
        SealedRow row = placed.row();
        if (row == null) {
            find(placed.seq(), Flaw.ROW_UNREADABLE);
        } else if (!row.isAsSealed()) {
            find(placed.seq(), Flaw.ROW_CHANGED);
        } else if (row.dropped().filter(segment -> segment.equals(untold)).isPresent()) {
            untold = null;
        }
        nameless += placed.nameless() ? 1 : 0;
        Optional<TreeHash> leaf = row == null ? Optional.empty() : row.leaf();
        comparable &= leaf.isPresent();
        frontier = leaf.map(frontier::append).orElse(frontier);
        next = placed.seq() + 1;
    }

    /**
     * Before the row in this place: what was signed when there were just so many. Of what was signed for less than has
     * been dropped, nothing but the signature is left to look at.
     */
    private void compareAt(long place) {
        for (LogCheckpoint stored = peek(); stored != null && stored.size() <= place; stored = peek()) {
            ahead.remove();
            checkpoint = stored.size();
            Optional<Checkpoint> said = stored.verified(key);
            if (said.isEmpty()) {
                find(stored.size(), Flaw.CHECKPOINT_FORGED);
            } else if (comparable
                    && stored.size() >= begun.dropped()
                    && !said.get().root().equals(frontier.root())) {
                find(stored.size(), Flaw.CHECKPOINT_DIFFERS);
                comparable = false;
            }
        }
        if (seen != null
                && seen.size() == place
                && comparable
                && !frontier.root().equals(seen.root())) {
            find(place, Flaw.WITNESS_DIFFERS);
        }
    }

    private @Nullable LogCheckpoint peek() {
        if (ahead.isEmpty()) {
            ahead.addAll(rows.checkpointsAfter(checkpoint));
        }
        return ahead.peek();
    }

    private void find(long seq, Flaw flaw) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(seq, flaw));
        }
    }
}
