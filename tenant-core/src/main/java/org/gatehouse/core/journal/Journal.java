package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Writes a deed down in the transaction that does it: what is not on record did not happen. */
@UseCase
public class Journal {
    private final Rows rows;
    private final PersonKeys keys;
    private final Clock clock;

    @Inject
    public Journal(Rows rows, PersonKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    public void note(Actor by, Deed deed, About about) {
        rows.add(new JournalEntry(clock.instant(), by, deed, about, keys::of));
    }
}
