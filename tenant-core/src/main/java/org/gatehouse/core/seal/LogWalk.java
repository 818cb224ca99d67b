package org.gatehouse.core.seal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.seal.LogReader.Placed;
import org.gatehouse.core.seal.LogRows.Moment;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.jspecify.annotations.Nullable;

/** Once through a log, row by row, with its checkpoints on the way. What is sealed meanwhile is not looked at. */
final class LogWalk {
    private static final int MOST_FINDINGS = 100;

    private final LogReader rows;
    private final VerifierKey key;
    private final @Nullable SignedCheckpoint witness;
    private final Moment moment;
    private final long size;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<LogCheckpoint> ahead = new ArrayDeque<>();
    private @Nullable Checkpoint seen; // by the witness
    private long lastCheckpoint = Long.MIN_VALUE;
    private Frontier frontier = Frontier.EMPTY;
    private long next;
    private boolean comparable = true; // until the tree is known not to be what it was

    LogWalk(LogReader rows, VerifierKey key, @Nullable SignedCheckpoint witness) {
        this.rows = rows;
        this.key = key;
        this.witness = witness;
        this.moment = rows.moment();
        LogHead head = moment.head();
        Long highest = moment.highest();
        this.size = head != null ? head.size() : highest == null ? 0 : highest + 1;
    }

    LogVerdict verdict() {
        lookAtMoment();
        lookAtWitness();
        rows.forEachBelow(size, this::pass);
        if (next < size) {
            find(next, Flaw.ROW_MISSING);
            comparable = false;
        }
        compareAt(size);
        compareHead();
        return findings.isEmpty() ? new Intact(size, frontier.root()) : new Broken(size, List.copyOf(findings));
    }

    private void lookAtMoment() {
        LogHead head = moment.head();
        Long highest = moment.highest();
        Long newest = moment.newest();
        if (head == null && (highest != null || newest != null)) {
            find(0, Flaw.HEAD_MISSING);
        }
        if (highest != null && highest >= size) {
            find(highest, Flaw.ROW_MISPLACED);
        }
        if (newest != null && newest > size) {
            find(newest, Flaw.CHECKPOINT_BEYOND_LOG);
        }
        boolean signed = newest != null && (newest >= size || (head != null && head.isAheadOfCheckpoint()));
        if (size != 0 && !signed) {
            find(size, Flaw.CHECKPOINT_MISSING);
        }
    }

    private void lookAtWitness() {
        if (witness == null) {
            return;
        }
        Checkpoint said = witness.checkpoint();
        if (!witness.isOf(key)) {
            find(said.size(), Flaw.WITNESS_FORGED);
        } else if (said.size() > size) {
            find(said.size(), Flaw.WITNESS_BEYOND_LOG);
        } else {
            seen = said;
        }
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
        }
        Optional<TreeHash> leaf = row == null ? Optional.empty() : row.leaf();
        comparable &= leaf.isPresent();
        frontier = leaf.map(frontier::append).orElse(frontier);
        next = placed.seq() + 1;
    }

    /** Before the row in this place: what was signed when there were just so many. */
    private void compareAt(long place) {
        for (LogCheckpoint stored = peek(); stored != null && stored.size() <= place; stored = peek()) {
            ahead.remove();
            Optional<Checkpoint> said = stored.verified(key);
            if (said.isEmpty()) {
                find(stored.size(), Flaw.CHECKPOINT_FORGED);
            } else if (comparable && !said.get().root().equals(frontier.root())) {
                find(stored.size(), Flaw.CHECKPOINT_DIFFERS);
                comparable = false;
            }
        }
        if (seen != null && comparable && seen.size() == place && !seen.root().equals(frontier.root())) {
            find(place, Flaw.WITNESS_DIFFERS);
        }
    }

    private @Nullable LogCheckpoint peek() {
        if (ahead.isEmpty()) {
            ahead.addAll(rows.checkpointsAfter(lastCheckpoint));
        }
        LogCheckpoint first = ahead.peek();
        lastCheckpoint = ahead.isEmpty() ? lastCheckpoint : ahead.getLast().size();
        return first;
    }

    private void compareHead() {
        LogHead head = moment.head();
        if (head == null) {
            return;
        }
        Optional<Frontier> kept = head.frontier();
        if (kept.isEmpty() || (comparable && !kept.get().equals(frontier))) {
            find(size, Flaw.HEAD_DIFFERS);
        }
    }

    private void find(long seq, Flaw flaw) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(seq, flaw));
        }
    }
}
