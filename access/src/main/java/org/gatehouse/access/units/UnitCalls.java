package org.gatehouse.access.units;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

    @Inject
    public UnitCalls(UnitTenants unitTenants, KnownUnits units) {
        this.unitTenants = unitTenants;
        this.units = units;
    }

    /** A unit that has proven its call. */
    public record CallingUnit(TenantId tenant, UUID door) {}

    public CallingUnit take(Proof proof) {
        return as(proof, units::take);
    }

    /** Also of a unit that was killed and not replaced yet: it tells what happened before. */
    public CallingUnit takeAlsoDead(Proof proof) {
        return as(proof, units::takeAlsoDead);
    }

    private CallingUnit as(Proof proof, Function<Proof, UUID> take) {
        TenantId tenant =
                unitTenants.ofKeyAcrossTenants(proof.key()).orElseThrow(() -> Denied.of(RefusalCode.KEY_UNKNOWN));
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return new CallingUnit(tenant, take.apply(proof));
        }
    }
}
