package org.gatehouse.web.security;

import java.util.function.Supplier;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** The operators' calls are of no tenant: each part of one says for whom it works. */
public final class Within {
    private Within() {}

    public static <T> T tenant(TenantId tenant, Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return work.get();
        }
    }

    public static void tenantDo(TenantId tenant, Runnable work) {
        tenant(tenant, () -> {
            work.run();
            return true;
        });
    }
}
