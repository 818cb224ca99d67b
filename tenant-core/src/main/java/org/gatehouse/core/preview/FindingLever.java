package org.gatehouse.core.preview;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.jspecify.annotations.Nullable;

/** Where something that is wrong with an agreement is put right: the control that holds its place in the document. */
final class FindingLever {
    private static final Pattern PLACE = Pattern.compile("([a-zA-Z]+)(?:\\[(\\d+)])?.*");

    private FindingLever() {}

    static Lever of(Finding finding, Terms terms) {
        Matcher place = PLACE.matcher(finding.place());
        String section = place.matches() ? place.group(1) : "";
        int index = place.matches() && place.group(2) != null ? Integer.parseInt(place.group(2)) : -1;
        return switch (section) {
            case "instructions" ->
                lever(Control.ACTIVITIES, terms.instructions(), index, Terms.Instruction::activity, finding);
            case "roles", "controllerDecides" -> new Lever(Control.ACTIVITIES, detail(finding));
            case "locations" -> lever(Control.LOCATIONS, terms.locations(), index, Function.identity(), finding);
            case "transfers" -> lever(Control.TRANSFERS, terms.transfers(), index, Terms.Transfer::country, finding);
            case "order" -> lever(Control.ORDER, terms.order(), index, Function.identity(), finding);
            case "retention" ->
                lever(Control.RETENTION, terms.retention(), index, Terms.Retention::recordType, finding);
            case "approvals" -> lever(Control.APPROVALS, terms.approvals(), index, Terms.Approval::service, finding);
            case "contacts" -> new Lever(Control.CONTACTS, detail(finding));
            case "emergency" -> new Lever(Control.EMERGENCY, null);
            case "authorisation" -> new Lever(Control.APPROVALS, null);
            default -> new Lever(Control.CONTROLLER, null);
        };
    }

    /** By the row of the document, else by what the finding names. */
    private static <T> Lever lever(Control control, List<T> rows, int index, Function<T, String> key, Finding finding) {
        return new Lever(control, index >= 0 && index < rows.size() ? key.apply(rows.get(index)) : detail(finding));
    }

    private static @Nullable String detail(Finding finding) {
        return finding.details().stream().findFirst().orElse(null);
    }
}
