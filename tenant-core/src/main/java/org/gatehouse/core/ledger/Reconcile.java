package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.core.ledger.Reconciliation.Journal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;

/**
 * Holds what left against what was decided. Every call, and every request that the proxy let through, needs a decision
 * of the same flow for the same service, once and within its minute; anything else becomes an incident. A decision that
 * was never used is only counted: a crash leaves some. The borders between periods are none: what one of them repeats
 * from the one before is found in the later one, and once.
 */
@Singleton
public class Reconcile {
    private static final Logger LOG = System.getLogger(Reconcile.class.getName());

    private final CallLedger ledger;
    private final ProxyJournal journal;
    private final CompareFlows compare;
    private final KeepIncidents keep;
    private final Reconciliations reconciliations;
    private final Tenants tenants;

    @Inject
    public Reconcile(
            CallLedger ledger,
            ProxyJournal journal,
            CompareFlows compare,
            KeepIncidents keep,
            Reconciliations reconciliations,
            Tenants tenants) {
        this.ledger = ledger;
        this.journal = journal;
        this.compare = compare;
        this.keep = keep;
        this.reconciliations = reconciliations;
        this.tenants = tenants;
    }

    /** The hours that are over and that nobody has compared. To be called often; mostly there is nothing to do. */
    public void reconcileDue() {
        reconciliations.beginNextAcrossTenants().ifPresent(this::carryOut);
    }

    /** For a thread that is bound to no tenant. */
    public Reconciliation reconcile(Period period) {
        return carryOut(reconciliations.beginAcrossTenants(period));
    }

    private Reconciliation carryOut(Reconciliation begun) {
        Period period = begun.period();
        ledger.write();
        try {
            Optional<List<ProxyJournal.Entry>> entries = journal.read(period.lookingBack());
            Comparison comparison = compare.compareAcrossTenants(period, entries.orElse(List.of()));
            return finish(begun, comparison, entries.isPresent() ? Journal.READ : Journal.NONE);
        } catch (ProxyJournal.Unreadable silent) {
            Comparison comparison = compare.compareAcrossTenants(period, List.of());
            Difference unread = Difference.unreadable(period, String.valueOf(silent.getMessage()));
            return finish(begun, comparison.with(unread), Journal.UNREADABLE);
        }
    }

    private Reconciliation finish(Reconciliation begun, Comparison comparison, Journal read) {
        byOwner(comparison.differences()).forEach((owner, differences) -> {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(owner)) {
                keep.keep(differences);
            }
        });
        return reconciliations.finishAcrossTenants(begun.id(), comparison, read);
    }

    private Map<TenantId, List<Difference>> byOwner(List<Difference> differences) {
        List<Tenant> all = tenants.allAcrossTenants();
        List<TenantId> known = all.stream().map(Tenant::id).toList();
        Optional<TenantId> operator =
                all.stream().filter(Tenant::isOperator).map(Tenant::id).findFirst();
        Map<TenantId, List<Difference>> byOwner = new LinkedHashMap<>();
        for (Difference difference : differences) {
            Optional<TenantId> owner = Optional.ofNullable(difference.tenant())
                    .filter(known::contains)
                    .or(() -> operator);
            owner.ifPresentOrElse(
                    tenant -> byOwner.computeIfAbsent(tenant, first -> new ArrayList<>())
                            .add(difference),
                    () -> LOG.log(Level.ERROR, "{0}, and no operator to tell", difference.kind()));
        }
        return byOwner;
    }
}
