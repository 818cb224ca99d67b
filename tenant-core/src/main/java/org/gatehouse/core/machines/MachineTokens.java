package org.gatehouse.core.machines;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tokens.AccessToken;
import org.gatehouse.core.tokens.TokenIssuer;

/** Access tokens for machines, five minutes each. One that has ended gets none; its last one expires by then. */
@Singleton
public class MachineTokens {
    private final MachineTenants machineTenants;
    private final ShowCredential credentials;
    private final TokenIssuer tokens;

    @Inject
    public MachineTokens(MachineTenants machineTenants, ShowCredential credentials, TokenIssuer tokens) {
        this.machineTenants = machineTenants;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    public AccessToken issue(Secret credential) {
        return machineTenants
                .ofCredentialAcrossTenants(credential)
                .flatMap(tenant -> {
                    try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                        return credentials
                                .show(credential)
                                .map(machine -> tokens.forMachine(
                                        tenant,
                                        machine.id(),
                                        machine.scopes().stream()
                                                .map(Scope::code)
                                                .toList()));
                    }
                })
                .orElseThrow(() -> Refusal.of(Problem.MACHINE_ENDED));
    }
}
