package org.gatehouse.core.seal;

import java.util.UUID;
import org.gatehouse.core.tenancy.CurrentTenant;

/**
 * Which rows the log is made of. Each tenant has one of its own.
 *
 * @param name part of what a checkpoint says it is of; never to be changed
 */
public record SealedLog(String name, Class<? extends SealedRow> rows) {

    /** Of the current tenant's: no checkpoint of one log passes for one of another. */
    public String origin() {
        return "gatehouse/" + name + "/" + tenant();
    }

    private static UUID tenant() {
        return CurrentTenant.get().value();
    }
}
