package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.tenancy.UseCase;

/** Is it in writing and from the owner, and do documents show what they must? */
@UseCase
public class ExamineRequest {
    private final Disclosures disclosures;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ExamineRequest(Disclosures disclosures, Journal journal, Clock clock) {
        this.disclosures = disclosures;
        this.journal = journal;
        this.clock = clock;
    }

    /** An administrator has seen that it is in writing and comes from the owner (rule 100). */
    public void validate(UUID id, long version, Actor by) {
        step(id, version, Deed.DISCLOSURE_VALIDATED, by, one -> one.validate(clock.instant()));
    }

    /** From today they are awaited for sixty days. */
    public void askForDocuments(UUID id, long version, Actor by) {
        step(
                id,
                version,
                Deed.DISCLOSURE_DOCUMENTS_ASKED,
                by,
                one -> one.askForDocuments(disclosures.today(one), clock.instant()));
    }

    /** Those that hold today (rules 105 and 106). */
    public void takeDocuments(UUID id, long version, ShownDocuments.Shown shown, Actor by) {
        step(
                id,
                version,
                Deed.DISCLOSURE_DOCUMENTS_TAKEN,
                by,
                one -> one.take(shown, disclosures.today(one), clock.instant()));
    }

    private void step(UUID id, long version, Deed deed, Actor by, Consumer<Disclosure> step) {
        Disclosure disclosure = disclosures.lock(id, version);
        step.accept(disclosure);
        journal.note(by, deed, Disclosures.about(disclosure));
    }
}
