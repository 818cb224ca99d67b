package org.gatehouse.core.preview;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect.About;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Effect.Whom;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.tenancy.UseCase;

/**
 * What would become of a month's messages, and of what is kept, if a version of the agreement were in force now instead
 * of what is. Decided by what decides about real ones, so that the numbers are those that will be.
 */
@UseCase
public class PreviewVersion {
    private final Agreements agreements;
    private final Snapshots snapshots;
    private final Registers registers;
    private final Examine examine;
    private final Months months;
    private final Outlook outlook;
    private final ShorterPeriods periods;
    private final Clock clock;

    @Inject
    public PreviewVersion(
            Agreements agreements,
            Snapshots snapshots,
            Registers registers,
            Examine examine,
            Months months,
            Outlook outlook,
            ShorterPeriods periods,
            Clock clock) {
        this.agreements = agreements;
        this.snapshots = snapshots;
        this.registers = registers;
        this.examine = examine;
        this.months = months;
        this.outlook = outlook;
        this.periods = periods;
        this.clock = clock;
    }

    public Foresight of(UUID id) {
        AgreementVersion version = agreements.version(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Terms terms = version.terms();
        Instant now = clock.instant();
        RegistryVersion registry = registers.newest();
        Month month = months.until(now);
        World was = outlook.world(snapshots.now(now), registry.catalogue(), month);
        World is = outlook.world(snapshots.under(version, now), registry.catalogue(), month);
        boolean changed = registry.recordedAt().isAfter(version.createdAt());
        List<Effect> effects = new ArrayList<>(outlook.between(was, is).effects());
        effects.addAll(outlook.hanging(is, month));
        effects.addAll(periods.erased(terms, now));
        examine.now(terms).stream()
                .filter(finding -> finding.severity() == Severity.RED)
                .forEach(finding -> effects.add(broken(finding, terms)));
        if (changed) {
            effects.add(changed(registry));
        }
        effects.sort(Effect.ORDER);
        return new Foresight(
                month.basis(), month.from(), month.until(), month.flows(), registry.number(), changed, effects);
    }

    private static Effect broken(Finding finding, Terms terms) {
        return new Effect(
                finding.severity(),
                Code.FINDING,
                0,
                FindingLever.of(finding, terms),
                Whom.NOBODY,
                About.finding(finding));
    }

    private static Effect changed(RegistryVersion registry) {
        return new Effect(
                Severity.BLUE,
                Code.REGISTRY_CHANGED,
                0,
                new Lever(Control.APPROVALS, null),
                Whom.NOBODY,
                About.name(String.valueOf(registry.number())));
    }
}
