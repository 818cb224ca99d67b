package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.disclosure.ReadOpenings.CompanyOpening;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What making an extract does in the database. That the log was read for it is on record also where no file came. */
@UseCase
public class TakeExtract {
    private final Rows rows;
    private final Disclosures disclosures;
    private final ReadOpenings openings;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public TakeExtract(Rows rows, Disclosures disclosures, ReadOpenings openings, Journal journal, Clock clock) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.openings = openings;
        this.journal = journal;
        this.clock = clock;
    }

    WriteExtract.Matter read(UUID id, long version, Locale language, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        disclosure.requireApproved();
        Disclosure.Request request = disclosure.request();
        Stairwell stairwell = disclosures.stairwell(request.stairwellId());
        disclosures.requireKept(stairwell, request); // it may have been dropped since
        Site site = disclosures.site(stairwell);
        List<CompanyOpening> found = openings.of(stairwell, site, request.from(), request.to());
        journal.note(by, Deed.DISCLOSURE_LOOKED_UP, Disclosures.about(disclosure));
        return new WriteExtract.Matter(
                disclosure.number(),
                request,
                rows.find(BuildingOwner.class, disclosure.ownerId())
                        .orElseThrow()
                        .name(),
                stairwell.name() + ", " + stairwell.address(),
                site.zone(),
                language,
                clock.instant(),
                found);
    }

    /** The deed says the file's hash: so it can be told for ever whether a file is the one that was handed out. */
    void keep(UUID id, long version, List<CompanyOpening> told, byte[] file, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        MadeExtract made = new MadeExtract(file, told.size(), clock.instant());
        disclosure.keepExtract(made, clock.instant());
        rows.add(new DisclosureFile(disclosure, file));
        told.stream()
                .collect(Collectors.groupingBy(CompanyOpening::companyId, Collectors.counting()))
                .forEach((company, count) -> rows.add(new DisclosedCompany(id, company, Math.toIntExact(count))));
        journal.note(
                by,
                Deed.DISCLOSURE_EXTRACTED,
                Disclosures.about(disclosure).with("openings", told.size()).with("sha256", made.fileHash()));
    }
}
