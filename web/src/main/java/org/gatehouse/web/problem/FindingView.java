package org.gatehouse.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;

/**
 * A finding in the caller's language.
 *
 * @param code stable
 * @param severity {@code RED}: cannot be proposed; {@code AMBER}: gets worse, or stands on one leg; {@code BLUE}
 * @param place where in the document
 * @param clause where the rule comes from
 * @param remedy what to do
 */
public record FindingView(
        String code, String severity, String place, String text, String clause, String remedy, List<String> details) {

    public static List<FindingView> all(Collection<Finding> findings, HttpHeaders headers) {
        return all(findings, Language.of(headers));
    }

    static List<FindingView> all(Collection<Finding> findings, Locale language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    public static FindingView of(Finding finding, Locale language) {
        Flaw flaw = finding.flaw();
        Object[] details = finding.details().toArray();
        return new FindingView(
                flaw.code(),
                finding.severity().name(),
                finding.place(),
                new MessageFormat(text(flaw, "text", language), language).format(details),
                text(flaw, "clause", language),
                text(flaw, "remedy", language),
                finding.details());
    }

    /** On one line, for a problem document. */
    String line() {
        return text + " " + remedy + " (" + clause + ")";
    }

    static String text(Flaw flaw, String part, Locale language) {
        return ResourceBundle.getBundle(
                        "org.gatehouse.web.problem.flaws",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(flaw.code() + "." + part);
    }
}
