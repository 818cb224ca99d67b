package org.gatehouse.core.imports;

import java.util.List;
import java.util.Optional;
import org.gatehouse.core.agreement.RetentionBounds;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.findings.Severity;

/** How long somebody keeps a copy, by what a line says: no longer than we may. */
final class ReadPeriod {
    private static final String MESSAGES = "notification";
    private static final String BACKUPS = "backup_image";

    private ReadPeriod() {}

    static List<Finding> of(Row row, Terms base) {
        String cell = row.get(Column.RETENTION);
        if (cell.isEmpty()) {
            return List.of();
        }
        String kept = Activities.in(row).named().contains(Activity.BACKUP) ? BACKUPS : MESSAGES;
        Optional<String> period = Spans.in(cell);
        if (period.isEmpty()) {
            return List.of(new Finding(Flaw.PERIOD_UNKNOWN, Severity.AMBER, "retention", List.of(kept, cell)));
        }
        return base.retention().stream()
                .filter(rule -> rule.recordType().equals(kept))
                .map(Terms.Retention::period)
                .filter(ours -> RetentionBounds.isLonger(period.get(), ours))
                .map(ours -> new Finding(
                        Flaw.PERIOD_ABOVE_CAP, Severity.AMBER, "retention", List.of(kept, period.get(), ours)))
                .toList();
    }
}
