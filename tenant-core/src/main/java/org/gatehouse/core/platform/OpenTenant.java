package org.gatehouse.core.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gatehouse.core.accounts.InviteAccount.Invited;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;

/**
 * A new customer with its first administrator. Nothing may be sent for a tenant that has signed no agreement yet: the
 * operator hands the activation link over.
 */
@Singleton
public class OpenTenant {
    private final Tenants tenants;
    private final Found found;
    private final Clock clock;

    @Inject
    public OpenTenant(Tenants tenants, Found found, Clock clock) {
        this.tenants = tenants;
        this.found = found;
        this.clock = clock;
    }

    /** @param administrator holds the link to hand over */
    public record Opened(TenantId tenant, Invited administrator) {}

    public Opened open(Founding founding, boolean publicBody) {
        return Contention.retried(() -> {
            if (tenants.bySlugAcrossTenants(founding.slug().text()).isPresent()) {
                throw Refusal.ofField("slug", Problem.SLUG_TAKEN);
            }
            Tenant tenant = new Tenant(founding.slug().text(), founding.name(), publicBody, false, clock.instant());
            try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.id())) {
                return new Opened(tenant.id(), found.customer(tenant, founding));
            }
        });
    }

    /** A new link for the first administrator, who has not used the one before. */
    public Opened inviteAgain(TenantId tenant) {
        if (tenants.allAcrossTenants().stream().noneMatch(known -> known.id().equals(tenant))) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return new Opened(tenant, found.again());
        }
    }
}
