package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.documents.Paper;
import org.gatehouse.core.journal.Actor;

/** Writes out of the log what was approved. Drawing takes a while, so it happens between transactions. */
@Singleton
public class MakeExtract {
    private final TakeExtract extracts;

    @Inject
    public MakeExtract(TakeExtract extracts) {
        this.extracts = extracts;
    }

    /** @param language of the file */
    public void make(UUID id, long version, Locale language, Actor by) {
        WriteExtract.Matter matter = extracts.read(id, version, language, by);
        extracts.keep(id, version, matter.openings(), Paper.of(WriteExtract.document(matter)), by);
    }
}
