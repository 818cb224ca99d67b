package org.gatehouse.access.doors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.contracts.UnitsInStairwells;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.UseCase;

/** Makes units open to nobody. */
@UseCase
public class DeactivateUnits implements UnitsInStairwells {
    private final Rows rows;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public DeactivateUnits(Rows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Each is asked again once it is locked: it may have been moved or taken down meanwhile. */
    @Override
    public int deactivate(Set<UUID> stairwells, Actor by) {
        List<UUID> hanging = rows.where(DoorUnit.class, "x.stairwellId in :stairwells order by x.id")
                .setParameter("stairwells", stairwells)
                .getResultStream()
                .map(TenantOwned::id)
                .toList();
        int deactivated = 0;
        for (UUID id : hanging) {
            DoorUnit unit = rows.lock(DoorUnit.class, id).orElseThrow();
            if (unit.state() == DoorState.ACTIVE
                    && unit.stairwellId().filter(stairwells::contains).isPresent()) {
                unit.move(DoorState.DEACTIVATED, clock.instant());
                rows.change("update InstalledUnit x set x.pending = true where x.tenantId = :tenant and x.id = :door")
                        .setParameter("door", id)
                        .executeUpdate(); // if it listens now, it hears of it
                journal.note(by, Deed.DOOR_MOVED, About.of(id).with("state", DoorState.DEACTIVATED.code()));
                deactivated++;
            }
        }
        return deactivated;
    }
}
