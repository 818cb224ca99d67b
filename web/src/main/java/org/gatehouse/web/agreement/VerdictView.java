package org.gatehouse.web.agreement;

import java.util.List;
import org.gatehouse.core.seal.LogVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether the evidence is what was sealed.
 *
 * @param size how many rows are sealed
 * @param root of the tree of those rows, in base 64; null where something was found
 * @param findings empty where it is intact, otherwise the first hundred
 */
public record VerdictView(
        boolean intact, long size, @Nullable String root, List<FindingView> findings) {

    /**
     * Something that is wrong.
     *
     * @param seq the row, or the size of the checkpoint
     * @param code of {@link LogVerdict.Flaw}
     */
    public record FindingView(long seq, String code) {}

    static VerdictView of(LogVerdict verdict) {
        if (verdict instanceof LogVerdict.Intact intact) {
            return new VerdictView(true, intact.size(), intact.root().base64(), List.of());
        }
        LogVerdict.Broken broken = (LogVerdict.Broken) verdict;
        List<FindingView> findings = broken.findings().stream()
                .map(finding -> new FindingView(finding.seq(), finding.flaw().code()))
                .toList();
        return new VerdictView(false, broken.size(), null, findings);
    }
}
