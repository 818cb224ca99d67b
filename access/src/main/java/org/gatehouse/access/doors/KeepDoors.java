package org.gatehouse.access.doors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the register of door units. */
@UseCase
public class KeepDoors {
    private final Rows rows;
    private final Sites sites;
    private final Creations creations;
    private final Clock clock;

    @Inject
    public KeepDoors(Rows rows, Sites sites, Creations creations, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.creations = creations;
        this.clock = clock;
    }

    public UUID add(UUID siteId, String name, String serialNumber, @Nullable CreationKey key) {
        return creations.once(key, () -> {
            if (sites.find(siteId).isEmpty()) {
                throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
            }
            if (isKnown(serialNumber)) {
                throw Refusal.ofField("serialNumber", Problem.SERIAL_NUMBER_TAKEN);
            }
            DoorUnit unit = new DoorUnit(siteId, name, serialNumber, clock.instant());
            rows.add(unit);
            return unit.id();
        });
    }

    private boolean isKnown(String serialNumber) {
        return !rows.where(DoorUnit.class, "x.serialNumber = :serial")
                .setParameter("serial", serialNumber)
                .getResultList()
                .isEmpty();
    }

    public void move(UUID id, long version, DoorState wanted) {
        DoorUnit unit = rows.lock(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (unit.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        unit.move(wanted, clock.instant());
    }

    public DoorUnit get(UUID id) {
        return rows.find(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<DoorUnit> all() {
        return rows.where(DoorUnit.class, "1 = 1 order by x.name, x.id").getResultList();
    }
}
