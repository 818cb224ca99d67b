package org.gatehouse.access.units;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Says which unit calls, and of which tenant: what it has signed says so, and nothing else it sends. */
@Singleton
public class UnitCalls {
    private final UnitTenants unitTenants;
    private final KnownUnits units;

    /** By a key's thumbprint. Whose it is seldom changes; whether it is still good, each call looks up. */
    private final Cache<String, TenantId> tenants = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Inject
    public UnitCalls(UnitTenants unitTenants, KnownUnits units) {
        this.unitTenants = unitTenants;
        this.units = units;
    }

    /** A unit that has proven its call. */
    public record CallingUnit(TenantId tenant, UUID door) {}

    /**
     * Takes a call, once, and does what it asks for in the same transaction, as the unit's tenant: refused, neither
     * happened.
     */
    public <T> T take(Proof proof, Function<CallingUnit, T> work) {
        return as(proof, tenant -> units.take(proof, door -> work.apply(new CallingUnit(tenant, door))));
    }

    /** Also of a unit that was killed and not replaced yet: it tells what happened before. */
    public <T> T takeAlsoDead(Proof proof, Function<CallingUnit, T> work) {
        return as(proof, tenant -> units.takeAlsoDead(proof, door -> work.apply(new CallingUnit(tenant, door))));
    }

    private <T> T as(Proof proof, Function<TenantId, T> work) {
        TenantId tenant = tenants.get(
                proof.key(),
                key -> unitTenants.ofKeyAcrossTenants(key).orElseThrow(() -> Denied.of(RefusalCode.KEY_UNKNOWN)));
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return work.apply(tenant);
        }
    }
}
