package org.gatehouse.access.units;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.CallsOnce;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.protocol.CallProof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The tenant's units, as they call and as an administrator sees them. */
@UseCase
public class KnownUnits {
    private final Rows rows;
    private final CallsOnce calls;
    private final Clock clock;

    @Inject
    public KnownUnits(Rows rows, CallsOnce calls, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.clock = clock;
    }

    /** The door whose unit has made this call. */
    UUID take(Proof proof) {
        InstalledUnit unit = known(proof);
        CallProof checked = calls.take(proof, unit.signingKey());
        if (rows.find(DoorUnit.class, unit.id()).filter(unit::isAlive).isEmpty()) {
            throw Refusal.of(Problem.DEVICE_REVOKED);
        }
        if (unit.isContactDue(clock.instant())) {
            rows.lock(InstalledUnit.class, unit.id())
                    .ifPresent(locked -> locked.contact(checked.at(), clock.instant()));
        }
        return unit.id();
    }

    /** The same of one that was killed and not replaced yet. */
    UUID takeAlsoDead(Proof proof) {
        InstalledUnit unit = known(proof);
        calls.take(proof, unit.signingKey());
        return unit.id();
    }

    private InstalledUnit known(Proof proof) {
        return rows.where(InstalledUnit.class, "x.thumbprint = :key")
                .setParameter("key", proof.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Denied.of(RefusalCode.KEY_UNKNOWN));
    }

    /** What a unit says about itself. */
    public void tell(UUID door, InstalledUnit.Status status) {
        rows.lock(InstalledUnit.class, door)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .tell(status);
    }

    /** Of a door; empty where there has been none, or it was killed. NOT_FOUND: there is no such door. */
    public Optional<InstalledUnit> of(UUID door) {
        DoorUnit hung = rows.find(DoorUnit.class, door).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return rows.find(InstalledUnit.class, door).filter(unit -> unit.isAlive(hung));
    }
}
