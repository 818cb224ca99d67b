package org.gatehouse.core.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.registry.Engagements.LegalEntity;

/** One line of a list, as the catalogue knows it. */
record Listed(Row row, List<LegalEntity> companies, List<Offer> offers, List<Finding> findings) {

    /**
     * An approval that can be taken from it.
     *
     * @param bases by third country, what the line says carries data there
     * @param certain whether nothing else can be meant
     */
    record Offer(int line, Approval approval, Map<String, List<String>> bases, boolean certain) {

        String key() {
            return line + ":" + pair();
        }

        /** What is approved, whichever line says so. */
        String pair() {
            return approval.service() + ":" + approval.activity();
        }
    }

    /** What it says for sure. */
    Set<String> certain() {
        return offers.stream().filter(Offer::certain).map(Offer::pair).collect(Collectors.toUnmodifiableSet());
    }

    boolean isRed() {
        return Finding.anyRed(findings);
    }
}
