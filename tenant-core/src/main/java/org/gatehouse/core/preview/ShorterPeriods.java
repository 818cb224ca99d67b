package org.gatehouse.core.preview;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.agreement.KeptRecords;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect.About;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Effect.Whom;

/** Records whose time would be over at once where an agreement keeps them for a shorter time than now. */
@Singleton
public class ShorterPeriods {
    private final RetentionPeriods periods;
    private final List<KeptRecords> kept;

    @Inject
    public ShorterPeriods(RetentionPeriods periods, @Any Instance<KeptRecords> kept) {
        this(periods, kept.stream().toList());
    }

    public ShorterPeriods(RetentionPeriods periods, Collection<? extends KeptRecords> kept) {
        this.periods = periods;
        this.kept = List.copyOf(kept);
    }

    List<Effect> erased(Terms terms, Instant now) {
        return kept.stream()
                .flatMap(records -> erased(records, terms, now).stream())
                .toList();
    }

    private Optional<Effect> erased(KeptRecords records, Terms terms, Instant now) {
        String type = records.type().code();
        RetentionPeriod current = periods.of(records.type(), now);
        return terms.retention().stream()
                .filter(rule -> rule.recordType().equals(type))
                .findFirst()
                .map(Terms.Retention::period)
                .filter(period -> !period.equals(current.code()))
                .map(period -> records.over(new RetentionPeriod(period)) - records.over(current))
                .filter(more -> more > 0)
                .map(more -> new Effect(
                        Severity.AMBER,
                        Code.ERASED,
                        more,
                        new Lever(Control.RETENTION, type),
                        Whom.NOBODY,
                        About.name(type)));
    }
}
