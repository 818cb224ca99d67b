package org.gatehouse.core.seal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What rows rely on beside the log: the keys to the names in them, which only an erasure on record may take away. */
public interface LostNames {

    /** Those of the current tenant's rows, by their ids, whose names are gone and were not erased. */
    Set<UUID> among(Collection<? extends SealedRow> rows);
}
