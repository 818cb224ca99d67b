package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.contracts.ConcludeContract;
import org.gatehouse.access.contracts.ContractKind;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.HangUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.KeepOwners;
import org.gatehouse.access.owners.KeepStairwells;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A housing association with two stairwells, its contract, and units in each state. */
@UseCase
public class DemoHouse {
    /** Of the unit at the front door, which a newcomer starts. */
    static final String FRONT = "DEMO-0001";

    private static final int OFFLINE_MINUTES = 60;

    private final Rows rows;
    private final KeepOwners owners;
    private final KeepStairwells stairwells;
    private final Contracts contracts;
    private final ConcludeContract conclude;
    private final KeepDoors doors;
    private final HangUnit hooks;

    @Inject
    public DemoHouse(
            Rows rows,
            KeepOwners owners,
            KeepStairwells stairwells,
            Contracts contracts,
            ConcludeContract conclude,
            KeepDoors doors,
            HangUnit hooks) {
        this.rows = rows;
        this.owners = owners;
        this.stairwells = stairwells;
        this.contracts = contracts;
        this.conclude = conclude;
        this.doors = doors;
        this.hooks = hooks;
    }

    /** @param entrances those of them that are in use */
    public record House(UUID owner, List<UUID> entrances) {}

    /** @param policy the version of the access policy that is part of the owner's contract */
    public House build(UUID site, Email ownersMail, int policy, Actor by) {
        String address = "Ankergade 2, 9999 Havneby";
        UUID owner = owners.add(
                new BuildingOwner.Details("Boligforeningen Havnebo", "Olga Opgang", address, ownersMail, null),
                null,
                by);
        conclude.conclude(
                new ConcludeContract.Terms(owner, ContractKind.BUSINESS, contracts.today(), policy), null, by);
        UUID left = stairwells.add(site, owner, "Ankergade 2, opgang A", "Ankergade 2 A, 9999 Havneby", null, by);
        UUID right = stairwells.add(site, owner, "Ankergade 2, opgang B", "Ankergade 2 B, 9999 Havneby", null, by);
        UUID front = entrance(site, "Ankergade 2 A", FRONT, left, by);
        doors.change(front, version(front), new DoorUnit.Details("Ankergade 2 A", OFFLINE_MINUTES, null, null), by);
        UUID other = entrance(site, "Ankergade 2 B", "DEMO-0002", right, by);
        UUID back = doors.add(site, "Rådhuset, bagindgang", "DEMO-0003", null, by);
        move(back, by, DoorState.INSTALLED);
        doors.add(site, "På lager", "DEMO-0004", null, by);
        return new House(owner, List.of(front, other));
    }

    private UUID entrance(UUID site, String name, String serialNumber, @Nullable UUID stairwell, Actor by) {
        UUID door = doors.add(site, name, serialNumber, null, by);
        hooks.hang(door, version(door), stairwell, by);
        move(door, by, DoorState.INSTALLED, DoorState.ACTIVE);
        return door;
    }

    private void move(UUID door, Actor by, DoorState... states) {
        for (DoorState state : states) {
            doors.move(door, version(door), state, by);
        }
    }

    private long version(UUID door) {
        rows.flush();
        return doors.get(door).version();
    }
}
