package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;

/**
 * Somebody says they have forgotten their password. They get no answer but that we have heard: not whether there is
 * such an account, nor by the time it takes, for a password is hashed in any case.
 */
@Singleton
public class RequestReset {
    private final Passwords passwords;
    private final Tenants tenants;
    private final SendReset sending;

    @Inject
    public RequestReset(Passwords passwords, Tenants tenants, SendReset sending) {
        this.passwords = passwords;
        this.tenants = tenants;
        this.sending = sending;
    }

    public void byMail(String organisation, String email, SourceNetwork source) {
        in(organisation, () -> sending.byMail(email, source));
    }

    public void bySms(String organisation, String email, SourceNetwork source) {
        in(organisation, () -> sending.bySms(email, source));
    }

    private void in(String organisation, Runnable request) {
        passwords.inTurn(turn -> turn.matches(Optional.empty(), ""));
        Optional<Tenant> tenant = tenants.bySlugAcrossTenants(organisation.strip());
        if (tenant.isPresent()) {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.get().id())) {
                request.run();
            }
        }
    }
}
