package org.gatehouse.access.phones;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.limits.Trials.Guess;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/** A phone gives the code of its invitation and its key. Wrong codes are counted, and close nobody's phone. */
@Singleton
public class BindPhone {
    private final Trials trials;
    private final PhoneTenants phoneTenants;
    private final TakeInvitation invitations;

    @Inject
    public BindPhone(Trials trials, PhoneTenants phoneTenants, TakeInvitation invitations) {
        this.trials = trials;
        this.phoneTenants = phoneTenants;
        this.invitations = invitations;
    }

    /**
     * What a phone gives.
     *
     * @param key a JWK: P-256
     * @param proof the call, signed with it
     */
    public record Binding(Secret code, String key, Proof proof) {}

    /** The phone's id; the same when the same phone sends again. */
    public UUID bind(Binding given, SourceNetwork source) {
        Contention.retried(() -> trials.beginAcrossTenants(Guess.PHONE_CODE, source.text()));
        TenantId tenant = phoneTenants
                .ofCodeAcrossTenants(given.code())
                .orElseThrow(() -> Refusal.ofField("code", Problem.CODE_NOT_VALID));
        boolean elsewhere = phoneTenants
                .ofKeyAcrossTenants(given.proof().key())
                .filter(other -> !other.equals(tenant))
                .isPresent();
        if (elsewhere) {
            throw Refusal.ofField("key", Problem.INVALID_INPUT); // a key is for one tenant
        }
        UUID phone;
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            phone = invitations.take(given);
        }
        trials.takeBackAcrossTenants(Guess.PHONE_CODE, source.text());
        return phone;
    }
}
