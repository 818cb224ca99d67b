package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.UseCase;

/**
 * What time brings: a request to which no documents come expires after sixty days, a file goes after thirty, and all of
 * a request goes with its file's hash 36 months after the file was made, or after it was last touched.
 */
@UseCase
public class EndDisclosures {
    private final Rows rows;
    private final Disclosures disclosures;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public EndDisclosures(Rows rows, Disclosures disclosures, Journal journal, Clock clock) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those whose time may have come; each is moved on in a transaction of its own. */
    public List<UUID> due() {
        Instant now = clock.instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1); // it may be there already
        return rows.where(
                        Disclosure.class,
                        "((x.state = :asked and x.documents.askedOn <= :asking)"
                                + " or (x.extract.madeAt <= :made and x.extract.erasedAt is null)"
                                + " or x.extract.madeAt <= :long"
                                + " or (x.extract.madeAt is null and x.changedAt <= :long)) order by x.number")
                .setParameter("asked", DisclosureState.DOCUMENTATION_REQUESTED)
                .setParameter("asking", DisclosureRules.askedTooLongAgo(tomorrow))
                .setParameter("made", now.minus(DisclosureRules.FILE_KEPT))
                .setParameter("long", DisclosureRules.forgottenBefore(now))
                .getResultStream()
                .map(TenantOwned::id)
                .toList();
    }

    /** The service does it, and says so. */
    public void moveOn(UUID id) {
        Disclosure disclosure = disclosures.lock(id);
        Instant now = clock.instant();
        Instant since = disclosure.extract().map(MadeExtract::madeAt).orElse(disclosure.changedAt());
        if (!since.isAfter(DisclosureRules.forgottenBefore(now))) {
            note(disclosure, Deed.DISCLOSURE_FORGOTTEN);
            forget(disclosure);
            return;
        }
        boolean fileOver = disclosure
                .extract()
                .filter(made -> made.erasedAt().isEmpty() && !now.isBefore(made.fileUntil()))
                .isPresent();
        if (fileOver) {
            rows.find(DisclosureFile.class, id).ifPresent(rows::remove);
            disclosure.eraseFile(now);
            note(disclosure, Deed.DISCLOSURE_FILE_ERASED);
        }
        boolean expired = disclosure.state() == DisclosureState.DOCUMENTATION_REQUESTED
                && disclosure
                        .documents()
                        .flatMap(ShownDocuments::askedOn)
                        .filter(asked -> DisclosureRules.isExpired(asked, disclosures.today(disclosure)))
                        .isPresent();
        if (expired) {
            disclosure.expire(now);
            note(disclosure, Deed.DISCLOSURE_EXPIRED);
        }
    }

    private void forget(Disclosure disclosure) {
        disclosures.companies(disclosure.id()).forEach(rows::remove);
        rows.find(DisclosureFile.class, disclosure.id()).ifPresent(rows::remove);
        rows.flush(); // what refers to it goes first
        rows.remove(disclosure);
    }

    private void note(Disclosure disclosure, Deed deed) {
        journal.note(Actor.service(), deed, Disclosures.about(disclosure));
    }
}
