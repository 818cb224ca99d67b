package org.gatehouse.core.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * @param witness as it was given; null: there is none
 * @param dropped how many rows are gone, proven by what is left of them
 * @param cut the same as the database says, be it proven or not
 * @param untold the last segment that was dropped, until a deed that tells of it has come by
 * @param nameless in how many rows names are missing
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
        @Nullable String witness,
        long dropped,
        long cut,
        @Nullable UUID untold,
        long nameless,
        List<Finding> findings) {

    /** Looks at what there is before any row is read. */
    static Midway begin(Moment moment, VerifierKey key, @Nullable SignedCheckpoint witness, Instant now) {
        LogHead head = moment.head();
        Long highest = moment.highest();
        LogSegment segment = moment.segment();
        long size = head != null ? head.size() : highest == null ? 0 : highest + 1;
        List<Finding> findings = new ArrayList<>();
        look(moment, size, findings);
        Frontier left = left(moment, key, size, now, findings);
        look(moment, key, witness, size, left.size(), findings);
        return new Midway(
                now,
                size,
                Long.MIN_VALUE,
                left.size(),
                left.size(),
                text(left),
                Optional.ofNullable(head)
                        .flatMap(LogHead::frontier)
                        .map(Midway::text)
                        .orElse(null),
                true,
                Long.MIN_VALUE,
                witness == null ? null : witness.text(),
                left.size(),
                segment == null ? 0 : segment.size(),
                left.size() == 0 || segment == null ? null : segment.id(),
                0,
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

    /** The tree of the rows that were dropped, if it is what was signed where the log was cut; else that of none. */
    private static Frontier left(Moment moment, VerifierKey key, long size, Instant now, List<Finding> findings) {
        LogSegment segment = moment.segment();
        if (segment == null) {
            return Frontier.EMPTY;
        }
        Optional<Checkpoint> signed = Optional.ofNullable(moment.cut()).flatMap(cut -> cut.verified(key));
        Optional<Frontier> left = segment.frontier()
                .filter(frontier -> frontier.size() <= size)
                .filter(frontier -> signed.filter(said -> said.root().equals(frontier.root()))
                        .isPresent());
        if (left.isEmpty()) {
            findings.add(new Finding(segment.size(), Flaw.SEGMENT_FORGED));
        } else if (signed.filter(said -> LogSegment.mayEndAt(said, now)).isEmpty()) {
            findings.add(new Finding(segment.size(), Flaw.SEGMENT_TOO_YOUNG));
        }
        return left.orElse(Frontier.EMPTY);
    }

    /** The witness is compared on the way; of rows that are gone, with what was signed when there were just so many. */
    private static void look(
            Moment moment,
            VerifierKey key,
            @Nullable SignedCheckpoint witness,
            long size,
            long dropped,
            List<Finding> findings) {
        if (witness == null) {
            return;
        }
        Checkpoint said = witness.checkpoint();
        if (!witness.isOf(key)) {
            findings.add(new Finding(said.size(), Flaw.WITNESS_FORGED));
        } else if (said.size() > size) {
            findings.add(new Finding(said.size(), Flaw.WITNESS_BEYOND_LOG));
        } else if (said.size() < dropped) {
            Optional<TreeHash> kept = Optional.ofNullable(moment.asWitnessed())
                    .flatMap(stored -> stored.verified(key))
                    .map(Checkpoint::root);
            if (kept.isEmpty()) {
                findings.add(new Finding(said.size(), Flaw.WITNESS_DROPPED));
            } else if (!kept.get().equals(said.root())) {
                findings.add(new Finding(said.size(), Flaw.WITNESS_DIFFERS));
            }
        }
    }

    Optional<SignedCheckpoint> given() {
        return Optional.ofNullable(witness).flatMap(SignedCheckpoint::read);
    }

    /** What the witness has seen, where we have signed it. */
    Optional<Checkpoint> seen(VerifierKey key) {
        return given().filter(signed -> signed.isOf(key)).map(SignedCheckpoint::checkpoint);
    }

    /** Whether rows that are still to be read have been dropped since. */
    boolean isOvertakenBy(LogSegment last) {
        return last.size() > cut && last.size() > next;
    }

    static String text(Frontier frontier) {
        return Base64.getEncoder().encodeToString(frontier.bytes());
    }

    Frontier tree() {
        return Frontier.read(leaves, Base64.getDecoder().decode(frontier));
    }
}
