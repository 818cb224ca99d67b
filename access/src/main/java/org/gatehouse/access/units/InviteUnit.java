package org.gatehouse.access.units;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A tenant's administrator makes the code with which the unit on a door is enrolled. */
@UseCase
public class InviteUnit {
    private final Rows rows;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public InviteUnit(Rows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Good once, for a quarter of an hour. The unit that is there goes on until another one has come. */
    public Secret invite(UUID doorId, Actor by) {
        DoorUnit door = rows.lock(DoorUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (!isHungUp(door)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        InstalledUnit unit = rows.lock(InstalledUnit.class, doorId).orElseGet(() -> {
            InstalledUnit first = new InstalledUnit(doorId);
            rows.add(first);
            return first;
        });
        Secret code = unit.invite(clock.instant());
        journal.note(by, Deed.UNIT_INVITED, About.of(doorId));
        return code;
    }

    static boolean isHungUp(DoorUnit door) {
        return door.state() == DoorState.INSTALLED || door.state() == DoorState.ACTIVE;
    }
}
