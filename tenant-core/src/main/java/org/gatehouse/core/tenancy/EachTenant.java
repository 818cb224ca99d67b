package org.gatehouse.core.tenancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs one step of a job once for each tenant, as that tenant. One tenant's failure does not stop the others. */
@Singleton
public class EachTenant {
    private static final Logger LOG = System.getLogger(EachTenant.class.getName());

    private final Tenants tenants;

    @Inject
    public EachTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    public void run(Runnable step) {
        for (Tenant tenant : tenants.allAcrossTenants()) {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.id())) {
                step.run();
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "a job failed for tenant " + tenant.id(), fault);
            }
        }
    }
}
