package org.gatehouse.access.keys;

import java.time.Clock;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.tenancy.Rows;

/** The journal of the tests. */
public final class Journals {
    private Journals() {}

    public static Journal journal(Rows rows, Clock clock) {
        return new Journal(rows, clock);
    }
}
