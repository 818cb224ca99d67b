package org.gatehouse.access.keys;

import java.time.Clock;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.Rows;

/** The journal of the tests. */
public final class Journals {
    private static final MasterKey MASTER = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    private Journals() {}

    public static Journal journal(Rows rows, Clock clock) {
        return new Journal(rows, persons(rows), clock);
    }

    public static PersonKeys persons(Rows rows) {
        return new PersonKeys(rows, MASTER);
    }
}
