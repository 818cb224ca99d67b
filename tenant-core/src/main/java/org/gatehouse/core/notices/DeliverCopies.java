package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.core.notices.SendCopies.Copy;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;

/**
 * Tells both parties of what both have signed: first ourselves, then the customer, with which it is done. A crash
 * between the two tells nobody twice.
 */
@Singleton
public class DeliverCopies {
    private static final Logger LOG = System.getLogger(DeliverCopies.class.getName());

    private final Tenants tenants;
    private final SendCopies copies;

    @Inject
    public DeliverCopies(Tenants tenants, SendCopies copies) {
        this.tenants = tenants;
        this.copies = copies;
    }

    /** For a background job, on a thread that is bound to no tenant. One tenant's failure does not stop the others. */
    public void deliverDue() {
        List<Tenant> all = tenants.allAcrossTenants();
        Optional<TenantId> us =
                all.stream().filter(Tenant::isOperator).map(Tenant::id).findFirst();
        for (Tenant tenant : all) {
            try {
                in(tenant.id(), copies::due).forEach(copy -> deliver(copy, tenant.id(), us));
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "copies wait for tenant " + tenant.id(), fault);
            }
        }
    }

    private void deliver(Copy copy, TenantId customer, Optional<TenantId> us) {
        us.ifPresent(ours -> run(ours, () -> copies.tellUs(copy)));
        run(customer, () -> copies.tellCustomer(copy));
    }

    private static void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return work.get();
        }
    }
}
