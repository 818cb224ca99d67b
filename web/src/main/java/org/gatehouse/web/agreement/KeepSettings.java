package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** A tenant's administrator reads and changes the tenant's settings. */
@UseCase
public class KeepSettings {
    private final Tenants tenants;

    @Inject
    public KeepSettings(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The settings and their version. */
    public record Current(TenantSettings settings, long version) {}

    public Current read() {
        Tenant tenant = tenants.current();
        return new Current(tenant.settings(), tenant.version());
    }

    public void change(long version, TenantSettings settings) {
        Tenant tenant = tenants.current();
        if (tenant.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        tenant.change(settings);
    }
}
