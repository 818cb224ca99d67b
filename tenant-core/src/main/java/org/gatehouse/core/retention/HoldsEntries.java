package org.gatehouse.core.retention;

import java.time.Instant;
import java.util.Optional;

/** Somebody who is owed entries of the current tenant's log: they are kept until they have been handed over. */
public interface HoldsEntries {

    /** From when on; empty: nothing is owed. */
    Optional<Instant> from();
}
