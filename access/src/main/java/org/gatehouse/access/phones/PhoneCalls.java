package org.gatehouse.access.phones;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** Says which phone calls, and of which tenant: what it has signed says so, and nothing else it sends. */
@Singleton
public class PhoneCalls {
    private final PhoneTenants phoneTenants;
    private final KnownPhones phones;

    @Inject
    public PhoneCalls(PhoneTenants phoneTenants, KnownPhones phones) {
        this.phoneTenants = phoneTenants;
        this.phones = phones;
    }

    /** A phone that has proven its call. */
    public record CallingPhone(TenantId tenant, UUID phone) {}

    public CallingPhone take(Proof proof) {
        TenantId tenant =
                phoneTenants.ofKeyAcrossTenants(proof.key()).orElseThrow(() -> Denied.of(RefusalCode.KEY_UNKNOWN));
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return new CallingPhone(tenant, phones.take(proof));
        }
    }
}
