package org.gatehouse.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.web.security.Within;

/** Those an operator names in a path. */
@RequestScoped
public class Customers {
    @Inject
    private Tenants tenants;

    <T> T in(UUID tenant, Supplier<T> work) {
        TenantId customer = tenants.allAcrossTenants().stream()
                .map(known -> known.id())
                .filter(new TenantId(tenant)::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return Within.tenant(customer, work);
    }
}
