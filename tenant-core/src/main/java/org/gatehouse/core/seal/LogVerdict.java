package org.gatehouse.core.seal;

import java.util.List;
import java.util.Locale;

/** What a log turned out to be when it was computed anew, or as much of it as has been until now. */
public sealed interface LogVerdict {

    /** Rows that are sealed, or should be there. */
    long size();

    /** How many rows of the beginning are gone because their time was over: those are not computed anew. */
    long dropped();

    /** Every row is as it was sealed, none is missing and none too many, and every signature holds. */
    record Intact(long size, long dropped, TreeHash root) implements LogVerdict {}

    /** @param findings the first of them; never none */
    record Broken(long size, long dropped, List<Finding> findings) implements LogVerdict {
        /** Nothing speaks against the log: only, nobody can say whether the witness has seen this one. */
        public boolean isOfWitnessAlone() {
            return findings.stream().allMatch(finding -> finding.flaw() == Flaw.WITNESS_DROPPED);
        }
    }

    /**
     * Nobody knows yet.
     *
     * @param checked how many rows have been
     * @param findings so far
     * @param continuation with which to go on
     */
    record Unfinished(long size, long dropped, long checked, List<Finding> findings, String continuation)
            implements LogVerdict {}

    /**
     * Something that is wrong. Public for JSON.
     *
     * @param seq the row at fault, or the size of the checkpoint, the head, the segment or the witness; of names that
     *     are missing, in how many rows
     */
    record Finding(long seq, Flaw flaw) {}

    /** What can be wrong. */
    enum Flaw {
        /** The row is not what was sealed. */
        ROW_CHANGED,
        /** The row holds what no row can. */
        ROW_UNREADABLE,
        /** Rows are missing from here on. */
        ROW_MISSING,
        /** A row in a place that was never given, or was another's. */
        ROW_MISPLACED,
        /** Names are missing, and no deed tells that somebody erased them. */
        NAMES_MISSING,
        /** What is left of rows that were dropped is not what was signed. */
        SEGMENT_FORGED,
        /** Rows were dropped that nobody may drop yet. */
        SEGMENT_TOO_YOUNG,
        /** Rows were dropped, and no deed tells it. */
        SEGMENT_UNTOLD,
        HEAD_MISSING,
        /** The head is not of these rows. */
        HEAD_DIFFERS,
        CHECKPOINT_MISSING,
        /** Not signed by us for this log and this size. */
        CHECKPOINT_FORGED,
        /** What was signed is not of these rows. */
        CHECKPOINT_DIFFERS,
        /** More rows were signed than there are. */
        CHECKPOINT_BEYOND_LOG,
        /** Not signed by us for this log. */
        WITNESS_FORGED,
        /** The log is not the one that the witness has seen. */
        WITNESS_DIFFERS,
        /** The witness has seen more rows than there are. */
        WITNESS_BEYOND_LOG,
        /** What the witness has seen was dropped, and the checkpoint is not among those that were kept. */
        WITNESS_DROPPED;

        /** Stable, kebab-case: {@code row-changed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
