package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tokens.AccessToken;
import org.gatehouse.core.tokens.TokenIssuer;

/** Access tokens for tablets, five minutes each. A revoked one gets none; its last one expires by then. */
@Singleton
public class KioskTokens {
    private final KioskTenants kioskTenants;
    private final TakeCredential credentials;
    private final TokenIssuer tokens;

    @Inject
    public KioskTokens(KioskTenants kioskTenants, TakeCredential credentials, TokenIssuer tokens) {
        this.kioskTenants = kioskTenants;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    public AccessToken issue(Secret credential) {
        return kioskTenants
                .ofCredentialAcrossTenants(credential)
                .flatMap(tenant -> {
                    try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                        return credentials
                                .show(credential)
                                .map(place -> tokens.forKiosk(tenant, place.kiosk(), place.site()));
                    }
                })
                .orElseThrow(() -> Refusal.of(Problem.DEVICE_REVOKED));
    }
}
