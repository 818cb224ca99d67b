package org.gatehouse.web.registry;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.CatalogueFindings;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.web.registry.RegistryViews.ChangeView;
import org.gatehouse.web.registry.RegistryViews.RegistrySummary;
import org.gatehouse.web.registry.RegistryViews.RegistryView;

/** What the operators see of the registry. */
@AcrossTenants
public class ReadRegistry {
    private static final int MOST = 100;

    private final Registers registers;
    private final Clock clock;

    @Inject
    public ReadRegistry(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    public RegistryView newestAcrossTenants() {
        return RegistryView.of(registers.newest(), registers.confirmedAt(clock.instant()));
    }

    /** What is wrong with it. */
    public List<Finding> findingsAcrossTenants() {
        return CatalogueFindings.of(registers.newest().catalogue(), clock.instant());
    }

    public RegistryView versionAcrossTenants(int number) {
        return RegistryView.of(registers.number(number), registers.confirmedAt(clock.instant()));
    }

    public List<RegistrySummary> versionsAcrossTenants(int before) {
        return registers.versions(before, MOST).stream()
                .map(RegistrySummary::of)
                .toList();
    }

    public List<ChangeView> changesAcrossTenants() {
        return registers.changes(MOST).stream().map(ChangeView::of).toList();
    }

    public ChangeView changeAcrossTenants(UUID id) {
        return registers.change(id).map(ChangeView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
