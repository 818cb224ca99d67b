package org.gatehouse.core.dpa;

import java.util.List;
import java.util.Optional;

/** What stands about the person comes before the question who would receive their data (stage B). */
final class PersonRules {
    private PersonRules() {}

    /** Why this person's data does not flow. */
    static Optional<Reason> objection(Activity activity, SubjectStatus subject) {
        boolean excepted = activity.isEmergency() || activity.servesLegalClaim();
        if (subject.erasing() && !excepted && !activity.tellsRecipients()) {
            return Optional.of(Reason.ERASURE_PENDING);
        }
        if (subject.restricted() && exception(activity, subject).isEmpty()) {
            return Optional.of(Reason.SUBJECT_RESTRICTED);
        }
        return consentObjection(activity, subject).or(() -> excepted ? Optional.empty() : objection(subject));
    }

    private static Optional<Reason> consentObjection(Activity activity, SubjectStatus subject) {
        if (!activity.needsConsent()) {
            return Optional.empty();
        }
        if (activity.purpose() == Purpose.MARKETING && subject.objection() == SubjectStatus.Objection.MARKETING) {
            return Optional.of(Reason.OBJECTED_MARKETING);
        }
        return switch (subject.consent()) {
            case GIVEN -> Optional.empty();
            case WITHDRAWN -> Optional.of(Reason.CONSENT_WITHDRAWN);
            case NONE -> Optional.of(Reason.CONSENT_MISSING);
        };
    }

    private static Optional<Reason> objection(SubjectStatus subject) {
        return switch (subject.objection()) {
            case PENDING -> Optional.of(Reason.OBJECTION_PENDING);
            case UPHELD -> Optional.of(Reason.OBJECTION_UPHELD);
            case NONE, MARKETING -> Optional.empty();
        };
    }

    /** Why a restricted person's data flows all the same. */
    static List<Reason> notes(Activity activity, SubjectStatus subject) {
        return subject.restricted() ? exception(activity, subject).stream().toList() : List.of();
    }

    private static Optional<Reason> exception(Activity activity, SubjectStatus subject) {
        if (subject.consentsDespiteRestriction()) {
            return Optional.of(Reason.RESTRICTION_CONSENT);
        }
        boolean excepted = activity.isEmergency() || activity.servesLegalClaim() || activity.tellsRecipients();
        return excepted ? Optional.of(Reason.RESTRICTION_EXCEPTION_18_2) : Optional.empty();
    }
}
