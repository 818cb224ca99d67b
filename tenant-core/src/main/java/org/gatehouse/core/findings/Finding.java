package org.gatehouse.core.findings;

import java.util.Collection;
import java.util.List;

/**
 * One thing that is wrong, or good to know.
 *
 * @param place where in the document, such as {@code approvals[2].activity}
 * @param details fill the placeholders of the text: codes, countries and dates, never people
 */
public record Finding(Flaw flaw, Severity severity, String place, List<String> details) {

    public static Finding of(Flaw flaw, String place, String... details) {
        return new Finding(flaw, flaw.severity(), place, List.of(details));
    }

    public static boolean anyRed(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.RED);
    }
}
