package org.gatehouse.core.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.identity.PasswordRules;
import org.gatehouse.core.identity.Passwords;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;

/**
 * How the first operator gets in. Each start prints a link while there is none; it works once, for a day, and until the
 * next start. Afterwards nothing can be set up this way.
 */
@Singleton
public class FirstRun {
    private final SetupSecrets secrets;
    private final Found found;
    private final Passwords passwords;
    private final String publicUrl;
    private final Clock clock;

    @Inject
    public FirstRun(
            SetupSecrets secrets,
            Found found,
            Passwords passwords,
            @ConfigProperty(name = "gatehouse.public-url") String publicUrl,
            Clock clock) {
        this.secrets = secrets;
        this.found = found;
        this.passwords = passwords;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Empty where the operator exists. The secret is in the fragment: a browser keeps it from our log. */
    public Optional<String> setupLink() {
        return Contention.retried(secrets::renewAcrossTenants).map(secret -> publicUrl + "/setup/#" + secret.text());
    }

    public TenantId setUp(Secret shown, Founding wanted, String password) {
        if (!secrets.isGoodAcrossTenants(shown)) {
            throw Refusal.of(Problem.LINK_NOT_VALID);
        }
        Tenant tenant = new Tenant(wanted.slug().text(), wanted.name(), false, true, clock.instant());
        PasswordRules.require(password, wanted.email().address(), tenant);
        String hash = passwords.hash(password);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant.id())) {
            found.operator(shown, tenant, wanted, hash);
        }
        return tenant.id();
    }
}
