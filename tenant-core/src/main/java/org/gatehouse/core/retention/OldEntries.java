package org.gatehouse.core.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Drops what is over of a tenant's log. Run it as each tenant. */
@Singleton
public class OldEntries {
    private static final int MOST = 100;

    private final DropOldEntries drop;

    @Inject
    public OldEntries(DropOldEntries drop) {
        this.drop = drop;
    }

    /** A segment in each transaction; where there is more than fits, the rest goes the next time. */
    public void dropDue() {
        for (int dropped = 0; dropped < MOST && drop.dropNext(); ) {
            dropped++;
        }
    }
}
