package org.gatehouse.core.dpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.TransferBasis.Assessment;
import org.gatehouse.core.dpa.TransferBasis.Clauses;
import org.gatehouse.core.dpa.TransferBasis.CorporateRules;
import org.gatehouse.core.dpa.TransferBasis.ExplicitConsent;

/** Chapter V of the GDPR, said once more in other words, to hold the decision against. */
final class ChapterFive {
    static final Set<String> AT_HOME = Set.of("DK", "DE");

    private ChapterFive() {}

    static Set<String> reached(Recipient recipient) {
        Set<String> reached = new TreeSet<>(Set.of(recipient.country()));
        reached.addAll(recipient.storage());
        reached.addAll(recipient.access());
        reached.addAll(recipient.chain());
        return reached;
    }

    static boolean isOpen(String country, Recipient recipient, Situation situation) {
        if (AT_HOME.contains(country)) {
            return true;
        }
        if (situation.registry().confirmedAt().isBefore(situation.at().minus(Duration.ofHours(24)))) {
            return false;
        }
        Adequacy decision = situation.registry().adequacy().get(country);
        return (decision != null && isGood(decision, situation))
                || recipient.bases().stream()
                        .filter(basis -> basis.country().equals(country))
                        .filter(basis -> situation
                                .policy()
                                .transferInstruction()
                                .getOrDefault(country, List.of())
                                .contains(basis.type()))
                        .anyMatch(basis -> isGood(basis, situation));
    }

    private static boolean isGood(TransferBasis basis, Situation situation) {
        Instant at = situation.at();
        SubjectStatus person = situation.subject();
        Policy.Preferences preferences = situation.policy().preferences();
        if (basis instanceof Adequacy adequacy) {
            Adequacy.Listing listing = adequacy.listing();
            boolean staff = person.category() == SubjectCategory.HOST_EMPLOYEE
                    || person.category() == SubjectCategory.RECEPTIONIST;
            boolean counts = listing == null
                    || (listing.certified()
                            && at.isBefore(listing.seenUntil())
                            && (!staff
                                    || preferences.employeeData() == Strictness.LENIENT
                                    || listing.coverage().contains(TransferBasis.Coverage.HR)));
            return isWithin(adequacy.valid(), at) && counts;
        }
        if (basis instanceof Clauses clauses) {
            boolean shaken = clauses.assessment() == Assessment.REVIEW_REQUIRED
                    || (clauses.assessment() == Assessment.VALID
                            && isWithin(clauses.assessed(), at)
                            && !at.isBefore(clauses.shakenFrom()));
            boolean sound = clauses.assessment() == Assessment.VALID && isWithin(clauses.assessed(), at) && !shaken;
            return isWithin(clauses.valid(), at)
                    && clauses.version().equals("2021/914")
                    && clauses.module() == 3
                    && (sound || (shaken && preferences.assessments() == Strictness.LENIENT));
        }
        if (basis instanceof ExplicitConsent) {
            return person.consentsToTransfer() && person.transfersInThirtyDays() == 0;
        }
        return basis instanceof CorporateRules rules && rules.approved() && isWithin(rules.valid(), at);
    }

    static boolean isWithin(Validity validity, Instant at) {
        return at.compareTo(validity.from()) >= 0 && at.compareTo(validity.until()) < 0;
    }
}
