package org.gatehouse.access.units;

import com.nimbusds.jose.jwk.OctetKeyPair;
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

/** A unit gives the code that an administrator made, and its keys. Nothing else vouches for it. */
@Singleton
public class EnrolUnit {
    private final Trials trials;
    private final UnitTenants unitTenants;
    private final TakeEnrolment enrolments;

    @Inject
    public EnrolUnit(Trials trials, UnitTenants unitTenants, TakeEnrolment enrolments) {
        this.trials = trials;
        this.unitTenants = unitTenants;
        this.enrolments = enrolments;
    }

    /**
     * What a unit gives.
     *
     * @param signing a JWK: Ed25519
     * @param sealing a JWK: P-256
     * @param proof the call, signed with the first
     */
    public record Enrolment(Secret code, String signing, String sealing, Proof proof) {}

    /**
     * What a unit gets.
     *
     * @param certificate signed
     * @param tenantKey by which it knows the server from now on
     */
    public record Enrolled(TenantId tenant, UUID door, String certificate, OctetKeyPair tenantKey) {}

    public Enrolled enrol(Enrolment given, SourceNetwork source) {
        Contention.retried(() -> trials.beginAcrossTenants(Guess.UNIT_CODE, source.text()));
        TenantId tenant = unitTenants
                .ofCodeAcrossTenants(given.code())
                .orElseThrow(() -> Refusal.ofField("code", Problem.CODE_NOT_VALID));
        if (unitTenants.ofKeyAcrossTenants(given.proof().key()).isPresent()) {
            throw Refusal.ofField("signingKey", Problem.INVALID_INPUT); // a key is one unit's
        }
        Enrolled enrolled;
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            enrolled = enrolments.take(given);
        }
        trials.takeBackAcrossTenants(Guess.UNIT_CODE, source.text());
        return enrolled;
    }
}
