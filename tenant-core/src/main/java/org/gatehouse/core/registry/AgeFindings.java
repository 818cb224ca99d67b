package org.gatehouse.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Engagements.AuditReport;
import org.gatehouse.core.registry.Engagements.LegalEntity;

/** What has not been looked at for too long, so that nobody can say whether it is still so. */
final class AgeFindings {
    private final Catalogue catalogue;
    private final Instant now;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private AgeFindings(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static List<Finding> of(Catalogue catalogue, Instant now) {
        AgeFindings all = new AgeFindings(catalogue, now);
        catalogue.listings().forEach(all::listing);
        catalogue.assessments().forEach(all::assessment);
        catalogue.facts().forEach(all::fact);
        catalogue.audits().stream()
                .collect(Collectors.toMap(AuditReport::processor, Function.identity(), AgeFindings::newer))
                .values()
                .forEach(all::audit);
        return all.findings;
    }

    private void find(Flaw flaw, String place, String... details) {
        findings.add(Finding.of(flaw, place, details));
    }

    private void listing(Grounds.Listing listing) {
        if (!now.isBefore(listing.countsUntil())) {
            LocalDate checked = LocalDate.ofInstant(listing.checkedAt(), ZoneOffset.UTC);
            find(Flaw.LISTING_OLD, "listings/" + listing.key(), nameOf(listing.processor()), checked.toString());
        }
    }

    private void assessment(Grounds.Assessment assessment) {
        boolean isOld = !now.isBefore(assessment.countsUntil());
        if (isOld || !now.isBefore(catalogue.shakenFrom(assessment))) {
            String made = assessment.madeOn().toString();
            find(Flaw.ASSESSMENT_OLD, "assessments/" + assessment.key(), nameOf(assessment.processor()), made);
        }
    }

    /** What has ended needs no looking at. */
    private void fact(Grounds.LegalFact fact) {
        boolean holds = fact.until() == null || now.isBefore(fact.until());
        if (holds && !today.isBefore(fact.recheckOn())) {
            find(Flaw.FACT_OLD, "facts/" + fact.key(), fact.key(), fact.asOf().toString());
        }
    }

    private static AuditReport newer(AuditReport one, AuditReport other) {
        return other.periodEnd().isAfter(one.periodEnd()) ? other : one;
    }

    private void audit(AuditReport report) {
        if (!now.isBefore(report.countsUntil())) {
            find(Flaw.AUDIT_OLD, "audits/" + report.key(), nameOf(report.processor()));
        }
    }

    private String nameOf(String processor) {
        return catalogue.processor(processor).map(LegalEntity::legalName).orElse(processor);
    }
}
