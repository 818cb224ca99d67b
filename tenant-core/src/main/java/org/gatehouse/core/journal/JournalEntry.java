package org.gatehouse.core.journal;

import java.time.Instant;

/** A deed, as a row of the log. */
class JournalEntry {
    JournalEntry(Instant at, Actor by, Deed deed, About about) {}
}
