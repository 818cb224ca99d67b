package org.gatehouse.access.doors;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** Says in which stairwell a unit hangs, or that it hangs in none. */
@UseCase
public class HangUnit {
    private final Rows rows;
    private final Contracts contracts;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public HangUnit(Rows rows, Contracts contracts, Journal journal, Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param stairwellId of the unit's own site; null: it hangs in none */
    public void hang(UUID id, long version, @Nullable UUID stairwellId, Actor by) {
        Stairwell stairwell = stairwellId == null ? null : stairwell(stairwellId);
        boolean covered = stairwell == null || contracts.lockCover(stairwell);
        DoorUnit unit = rows.lock(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (unit.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        if (stairwell != null && !stairwell.siteId().equals(unit.siteId())) {
            throw Refusal.ofField("stairwellId", Problem.INVALID_INPUT);
        }
        if (!covered && unit.state() == DoorState.ACTIVE) {
            throw Refusal.of(Problem.STAIRWELL_CONTRACT_ENDED);
        }
        unit.hang(stairwellId, clock.instant());
        rows.flush();
        rows.change("update InstalledUnit x set x.pending = true where x.tenantId = :tenant and x.id = :unit")
                .setParameter("unit", id)
                .executeUpdate(); // other companies may be blocked there
        About about = About.of(id);
        journal.note(by, Deed.UNIT_HUNG, stairwellId == null ? about : about.with("stairwellId", stairwellId));
    }

    private Stairwell stairwell(UUID id) {
        return rows.find(Stairwell.class, id).orElseThrow(() -> Refusal.ofField("stairwellId", Problem.INVALID_INPUT));
    }
}
