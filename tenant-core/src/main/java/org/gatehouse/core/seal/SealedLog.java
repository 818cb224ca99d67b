package org.gatehouse.core.seal;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.CurrentTenant;

/**
 * Which rows the log is made of. Each tenant has one of its own, with one sequence of places for all of them.
 *
 * @param name part of what a checkpoint says it is of; never to be changed
 * @param rows their types; where two rows claim one place, the earlier type's is looked at first
 */
public record SealedLog(String name, List<Class<? extends SealedRow>> rows) {

    /** Of the current tenant's: no checkpoint of one log passes for one of another. */
    public String origin() {
        return "gatehouse/" + name + "/" + tenant();
    }

    private static UUID tenant() {
        return CurrentTenant.get().value();
    }
}
