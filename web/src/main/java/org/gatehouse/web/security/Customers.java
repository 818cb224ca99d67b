package org.gatehouse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;

/** Those an operator names in a path. */
@RequestScoped
public class Customers {
    @Inject
    private Tenants tenants;

    /** @throws Refusal where there is no such customer */
    public TenantId known(UUID tenant) {
        return tenants.byIdAcrossTenants(tenant).map(Tenant::id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public <T> T in(UUID tenant, Supplier<T> work) {
        return Within.tenant(known(tenant), work);
    }
}
