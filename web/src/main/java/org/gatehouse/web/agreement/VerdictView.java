package org.gatehouse.web.agreement;

import java.util.List;
import org.gatehouse.core.seal.LogVerdict;
import org.gatehouse.core.seal.LogVerdict.Broken;
import org.gatehouse.core.seal.LogVerdict.Finding;
import org.gatehouse.core.seal.LogVerdict.Intact;
import org.gatehouse.core.seal.LogVerdict.Unfinished;
import org.jspecify.annotations.Nullable;

/**
 * Whether the evidence is what was sealed.
 *
 * @param intact only where all of it has been read and nothing was found
 * @param size how many rows are sealed
 * @param dropped how many of the first ones were dropped when their time was over; those are not read
 * @param checked how many of them have been read
 * @param root of the tree of those rows, in base 64; null unless intact
 * @param findings all until now, but for those after the first hundred
 * @param continuation to be sent along with the next call, which reads on; null: this is the verdict
 */
public record VerdictView(
        boolean intact,
        long size,
        long dropped,
        long checked,
        @Nullable String root,
        List<FindingView> findings,
        @Nullable String continuation) {

    /**
     * Something that is wrong.
     *
     * @param seq the row, or the size of the checkpoint
     * @param code of {@link LogVerdict.Flaw}
     */
    public record FindingView(long seq, String code) {}

    static VerdictView of(LogVerdict verdict) {
        long size = verdict.size();
        long dropped = verdict.dropped();
        if (verdict instanceof Intact intact) {
            return new VerdictView(true, size, dropped, size, intact.root().base64(), List.of(), null);
        }
        if (verdict instanceof Unfinished so) {
            return new VerdictView(false, size, dropped, so.checked(), null, views(so.findings()), so.continuation());
        }
        return new VerdictView(false, size, dropped, size, null, views(((Broken) verdict).findings()), null);
    }

    private static List<FindingView> views(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(finding.seq(), finding.flaw().code()))
                .toList();
    }
}
