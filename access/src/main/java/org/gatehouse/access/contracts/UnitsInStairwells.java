package org.gatehouse.access.contracts;

import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.journal.Actor;

/** The door units that hang in stairwells, as far as a contract is concerned with them. */
public interface UnitsInStairwells {
    /** From now on no key opens them. The owner of the stairwells is locked. */
    int deactivate(Set<UUID> stairwells, Actor by);
}
