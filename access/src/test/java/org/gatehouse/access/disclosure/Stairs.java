package org.gatehouse.access.disclosure;

import java.util.UUID;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.doors.HangUnit;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.KeepOwners;
import org.gatehouse.access.owners.KeepStairwells;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.sites.Sites;

/** Owners, their stairwells, and the units in these. */
public final class Stairs {
    private final Register register;

    public Stairs(Register register) {
        this.register = register;
    }

    public UUID owner() {
        BuildingOwner.Details details = new BuildingOwner.Details(
                "Ejerforeningen", "Bo Ejer", "Gade 1, 8000 Aarhus C", Email.parse("email", "bo@ejer.example"), null);
        return register.in(use -> new KeepOwners(
                        use.rows(),
                        new Creations(use.rows(), use.clock()),
                        Journals.journal(use.rows(), use.clock()),
                        use.clock())
                .add(details, null, Register.BY));
    }

    public UUID stairwell(UUID site, UUID owner) {
        return register.in(use -> new KeepStairwells(
                        use.rows(),
                        new Sites(use.rows()),
                        new Creations(use.rows(), use.clock()),
                        Journals.journal(use.rows(), use.clock()),
                        use.clock())
                .add(site, owner, "Opgang A", "Gade 1", null, Register.BY));
    }

    public void hang(UUID door, UUID stairwell) {
        register.in(use -> {
            new HangUnit(
                            use.rows(),
                            new Contracts(use.rows(), use.clock()),
                            Journals.journal(use.rows(), use.clock()),
                            use.clock())
                    .hang(door, use.doors().get(door).version(), stairwell, Register.BY);
            return door;
        });
    }

    /** A stairwell of a new owner, with the unit in it. */
    public UUID around(UUID door) {
        UUID site = register.in(use -> use.doors().get(door).siteId());
        UUID stairwell = stairwell(site, owner());
        hang(door, stairwell);
        return stairwell;
    }
}
