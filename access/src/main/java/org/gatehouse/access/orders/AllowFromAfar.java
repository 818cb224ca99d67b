package org.gatehouse.access.orders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.keys.IssuedCredentials;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Says of a door whether it may be opened from afar. No door may unless somebody says so. */
@UseCase
public class AllowFromAfar {
    private final Rows rows;
    private final IssuedCredentials units;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public AllowFromAfar(Rows rows, IssuedCredentials units, Journal journal, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    public void allow(UUID id, boolean may, Actor by) {
        DoorUnit door = rows.lock(DoorUnit.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (door.opensFromAfar() != may) {
            door.openFromAfar(may, clock.instant());
            journal.note(by, Deed.DOOR_CHANGED, About.of(id).with("fromAfar", may));
            units.stir(List.of(id));
        }
    }
}
