package org.gatehouse.web.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Function;
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

    /** The call and what it asks for are one transaction, of the unit's tenant: somebody stands at the door. */
    public <T> T unit(ContainerRequestContext request, Function<CallingUnit, T> work) {
        Proof proof = KeepProof.of(request);
        return units.take(proof, unit -> counted(proof, unit, work));
    }

    /** Also one that is dead by now: it tells what happened before. */
    public <T> T unitThatWas(ContainerRequestContext request, Function<CallingUnit, T> work) {
        Proof proof = KeepProof.of(request);
        return units.takeAlsoDead(proof, unit -> counted(proof, unit, work));
    }

    private <T> T counted(Proof proof, CallingUnit unit, Function<CallingUnit, T> work) {
        limits.proven(proof.key());
        return work.apply(unit);
    }

    public CallingPhone phone(ContainerRequestContext request) {
        Proof proof = KeepProof.of(request);
        CallingPhone phone = phones.take(proof);
        limits.proven(proof.key());
        return phone;
    }
}
