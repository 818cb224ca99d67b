package org.gatehouse.access.units;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /**
     * Takes a unit's call and does what it asks for, in one transaction: refused, neither happened. Of the door no row
     * is read here: what the work reads after it has locked something is as it is then.
     *
     * @param work is told the unit's door
     */
    <T> T take(Proof proof, Function<UUID, T> work) {
        List<Object[]> read = rows.query(
                        "select u, d.epoch from InstalledUnit u, DoorUnit d where u.tenantId = :tenant"
                                + " and d.tenantId = :tenant and u.thumbprint = :key and d.id = u.id",
                        Object[].class)
                .setParameter("key", proof.key())
                .getResultList();
        if (read.isEmpty()) {
            throw Denied.of(RefusalCode.KEY_UNKNOWN);
        }
        InstalledUnit unit = (InstalledUnit) read.get(0)[0];
        CallProof checked = calls.take(proof, unit.signingKey());
        if (!unit.isAliveIn((int) read.get(0)[1])) {
            throw Refusal.of(Problem.DEVICE_REVOKED);
        }
        boolean isDue = unit.isContactDue(clock.instant());
        T done = work.apply(unit.id());
        if (isDue) { // last: whoever changes a door holds it before its unit, too
            rows.lock(InstalledUnit.class, unit.id())
                    .ifPresent(locked -> locked.contact(checked.at(), clock.instant()));
        }
        return done;
    }

    /** The same of one that was killed and not replaced yet: it tells what happened before. */
    <T> T takeAlsoDead(Proof proof, Function<UUID, T> work) {
        InstalledUnit unit = rows.where(InstalledUnit.class, "x.thumbprint = :key")
                .setParameter("key", proof.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Denied.of(RefusalCode.KEY_UNKNOWN));
        calls.take(proof, unit.signingKey());
        return work.apply(unit.id());
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
