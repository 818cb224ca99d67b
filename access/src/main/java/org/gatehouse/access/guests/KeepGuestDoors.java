package org.gatehouse.access.guests;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator says which doors open to guests. None does unless it is said. Keys given before stay. */
@UseCase
public class KeepGuestDoors {
    private final Rows rows;
    private final Journal journal;

    @Inject
    public KeepGuestDoors(Rows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** @param room whose meetings' guests alone it opens to; null: to those of every meeting at its site */
    public void open(UUID door, @Nullable String room, Actor by) {
        DoorUnit unit = door(door);
        if (unit.state() == DoorState.DISMOUNTED) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        rows.find(GuestDoor.class, door)
                .ifPresentOrElse(found -> found.only(room), () -> rows.add(new GuestDoor(door, room)));
        rows.flush(); // of two who say so at once, one begins again
        journal.note(by, Deed.GUEST_DOOR_SET, About.of(door).with("guests", room == null ? "site" : "room"));
    }

    public void close(UUID door, Actor by) {
        door(door);
        Optional<GuestDoor> found = rows.find(GuestDoor.class, door);
        if (found.isPresent()) {
            rows.remove(found.get());
            journal.note(by, Deed.GUEST_DOOR_SET, About.of(door).with("guests", "none"));
        }
    }

    /** Locked: two administrators take turns. */
    private DoorUnit door(UUID id) {
        return rows.lock(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<GuestDoor> all() {
        return rows.where(GuestDoor.class, "1 = 1 order by x.id").getResultList();
    }
}
