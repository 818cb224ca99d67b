package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Hands the file out by a link that works once, and sees that the companies it tells of are told. */
@UseCase
public class DeliverExtract {
    private final Rows rows;
    private final Disclosures disclosures;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public DeliverExtract(Rows rows, Disclosures disclosures, Journal journal, Clock clock) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.journal = journal;
        this.clock = clock;
    }

    /** The file as it was made. */
    public record Fetched(int number, byte[] file) {
        @Override
        public String toString() {
            return "Fetched[" + number + "]";
        }
    }

    /** Good once, for seven days; one that was made before leads nowhere any more. Only its hash is kept. */
    public Secret deliver(UUID id, long version, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        Secret secret = Secret.random();
        disclosure.deliver(secret, clock.instant());
        journal.note(by, Deed.DISCLOSURE_DELIVERED, Disclosures.about(disclosure));
        return secret;
    }

    /** By whoever has the link. */
    public Fetched fetch(Secret secret) {
        Disclosure disclosure = rows.where(Disclosure.class, "x.extract.linkHash = :hash")
                .setParameter("hash", secret.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(one -> one.extract()
                        .filter(made -> made.leads(clock.instant()))
                        .isPresent())
                .orElseThrow(() -> Refusal.of(Problem.LINK_NOT_VALID));
        byte[] file = rows.find(DisclosureFile.class, disclosure.id())
                .orElseThrow(() -> Refusal.of(Problem.LINK_NOT_VALID))
                .file();
        if (!disclosure.extract().orElseThrow().isOf(file)) {
            throw Refusal.of(Problem.DOCUMENT_CHANGED);
        }
        disclosure.fetch(clock.instant());
        journal.note(Actor.service(), Deed.DISCLOSURE_FETCHED, Disclosures.about(disclosure));
        return new Fetched(disclosure.number(), file);
    }

    /** An administrator has sent a company what it is to know (rule 111). Said twice, it was once. */
    public void companyTold(UUID id, UUID companyId, Actor by) {
        Disclosure disclosure = disclosures.lock(id);
        DisclosedCompany company = disclosures.companies(id).stream()
                .filter(one -> one.companyId().equals(companyId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (company.toldAt().isEmpty()) {
            company.tell(clock.instant());
            journal.note(
                    by,
                    Deed.DISCLOSURE_COMPANY_TOLD,
                    Disclosures.about(disclosure).with("companyId", companyId));
        }
    }

    /** Once the file was fetched and every company in it was told. */
    public void close(UUID id, long version, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        boolean told = disclosures.companies(id).stream()
                .allMatch(company -> company.toldAt().isPresent());
        if (!told) {
            throw Refusal.of(Problem.COMPANIES_NOT_TOLD);
        }
        disclosure.close(clock.instant());
        journal.note(by, Deed.DISCLOSURE_CLOSED, Disclosures.about(disclosure));
    }
}
