package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.limits.Trials.Guess;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.CurrentTenant;

/** A tablet gives the code that an administrator reads to it and gets its credential. Nothing else vouches for it. */
@Singleton
public class PairKiosk {
    private final PairingCodes codes;
    private final Trials trials;
    private final KioskTenants kioskTenants;
    private final TakeCredential credentials;

    @Inject
    public PairKiosk(PairingCodes codes, Trials trials, KioskTenants kioskTenants, TakeCredential credentials) {
        this.codes = codes;
        this.trials = trials;
        this.kioskTenants = kioskTenants;
        this.credentials = credentials;
    }

    /** The credential, which is shown this once. */
    public Secret pair(String typed, SourceNetwork source) {
        Contention.retried(() -> trials.beginAcrossTenants(Guess.PAIRING_CODE, source.text()));
        byte[] hash = codes.hash(ShortCode.typed(typed));
        Secret credential = kioskTenants
                .ofPairingAcrossTenants(hash)
                .flatMap(tenant -> {
                    try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                        return credentials.forCode(hash);
                    }
                })
                .orElseThrow(() -> Refusal.ofField("code", Problem.CODE_NOT_VALID));
        trials.takeBackAcrossTenants(Guess.PAIRING_CODE, source.text());
        return credential;
    }
}
