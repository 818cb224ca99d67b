package org.gatehouse.web.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.phones.PhoneCalls;
import org.gatehouse.access.phones.PhoneCalls.CallingPhone;
import org.gatehouse.access.units.UnitCalls;
import org.gatehouse.access.units.UnitCalls.CallingUnit;
import org.gatehouse.web.http.Limits;

/** Who has proven to have made a call. Only then is it counted against their key. */
@Singleton
public class ProvenCalls {
    private final UnitCalls units;
    private final PhoneCalls phones;
    private final Limits limits;

    @Inject
    public ProvenCalls(UnitCalls units, PhoneCalls phones, Limits limits) {
        this.units = units;
        this.phones = phones;
        this.limits = limits;
    }

    public CallingUnit unit(ContainerRequestContext request) {
        Proof proof = KeepProof.of(request);
        CallingUnit unit = units.take(proof);
        limits.proven(proof.key());
        return unit;
    }

    /** Also one that is dead by now: it tells what happened before. */
    public CallingUnit unitThatWas(ContainerRequestContext request) {
        Proof proof = KeepProof.of(request);
        CallingUnit unit = units.takeAlsoDead(proof);
        limits.proven(proof.key());
        return unit;
    }

    public CallingPhone phone(ContainerRequestContext request) {
        Proof proof = KeepProof.of(request);
        CallingPhone phone = phones.take(proof);
        limits.proven(proof.key());
        return phone;
    }
}
