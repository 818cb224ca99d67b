package org.gatehouse.core.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.seal.LogRows.Moment;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Where a verification stands between two parts of a log: all of it that the next part needs. It is of one moment; what
 * is sealed later is not looked at. Public for JSON.
 *
 * @param size of the log at that moment
 * @param from the place from which to read on
 * @param next the place that must come next
 * @param leaves of the tree so far
 * @param frontier of those leaves
 * @param head the frontier of the whole log as it was kept; null: there is none to compare with
 * @param comparable false once the tree is known not to be what it was
 * @param checkpoint the size of the last one that was compared
 * @param seenSize how many rows the witness has seen; null: there is none, or it counts for nothing
 * @param seenRoot of those rows
 * @param findings so far
 */
public record Midway(
        Instant begunAt,
        long size,
        long from,
        long next,
        long leaves,
        String frontier,
        @Nullable String head,
        boolean comparable,
        long checkpoint,
        @Nullable Long seenSize,
        @Nullable String seenRoot,
        List<Finding> findings) {

    /** Looks at what there is before any row is read. */
    static Midway begin(Moment moment, VerifierKey key, @Nullable SignedCheckpoint witness, Instant now) {
        LogHead head = moment.head();
        Long highest = moment.highest();
        long size = head != null ? head.size() : highest == null ? 0 : highest + 1;
        List<Finding> findings = new ArrayList<>();
        look(moment, size, findings);
        Optional<Checkpoint> seen = seen(key, witness, size, findings);
        return new Midway(
                now,
                size,
                Long.MIN_VALUE,
                0,
                0,
                "",
                Optional.ofNullable(head)
                        .flatMap(LogHead::frontier)
                        .map(Midway::text)
                        .orElse(null),
                true,
                Long.MIN_VALUE,
                seen.map(Checkpoint::size).orElse(null),
                seen.map(checkpoint -> checkpoint.root().base64()).orElse(null),
                findings);
    }

    private static void look(Moment moment, long size, List<Finding> findings) {
        LogHead head = moment.head();
        Long highest = moment.highest();
        Long newest = moment.newest();
        if (head == null && (highest != null || newest != null)) {
            findings.add(new Finding(0, Flaw.HEAD_MISSING));
        }
        if (head != null && head.frontier().isEmpty()) {
            findings.add(new Finding(size, Flaw.HEAD_DIFFERS));
        }
        if (highest != null && highest >= size) {
            findings.add(new Finding(highest, Flaw.ROW_MISPLACED));
        }
        if (newest != null && newest > size) {
            findings.add(new Finding(newest, Flaw.CHECKPOINT_BEYOND_LOG));
        }
        boolean signed = newest != null && (newest >= size || (head != null && head.isAheadOfCheckpoint()));
        if (size != 0 && !signed) {
            findings.add(new Finding(size, Flaw.CHECKPOINT_MISSING));
        }
    }

    private static Optional<Checkpoint> seen(
            VerifierKey key, @Nullable SignedCheckpoint witness, long size, List<Finding> findings) {
        if (witness == null) {
            return Optional.empty();
        }
        Checkpoint said = witness.checkpoint();
        if (!witness.isOf(key)) {
            findings.add(new Finding(said.size(), Flaw.WITNESS_FORGED));
        } else if (said.size() > size) {
            findings.add(new Finding(said.size(), Flaw.WITNESS_BEYOND_LOG));
        } else {
            return Optional.of(said);
        }
        return Optional.empty();
    }

    static String text(Frontier frontier) {
        return Base64.getEncoder().encodeToString(frontier.bytes());
    }

    Frontier tree() {
        return Frontier.read(leaves, Base64.getDecoder().decode(frontier));
    }
}
