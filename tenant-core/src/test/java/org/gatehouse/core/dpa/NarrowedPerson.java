package org.gatehouse.core.dpa;

import java.util.function.UnaryOperator;
import org.gatehouse.core.dpa.SubjectStatus.Consent;
import org.gatehouse.core.dpa.SubjectStatus.Objection;

/** What a person can say against it. */
enum NarrowedPerson implements Narrowing {
    PERSON_OBJECTS((draft, chance) -> person(draft, old -> says(old, old.consent(), objection(old, chance)))),
    CONSENT_WITHDRAWN((draft, chance) -> person(draft, old -> says(old, Consent.WITHDRAWN, old.objection()))),
    PERSON_RESTRICTED((draft, chance) -> person(
            draft,
            old -> new SubjectStatus(
                    old.category(),
                    true,
                    old.restricted() && old.consentsDespiteRestriction(),
                    old.consent(),
                    old.objection(),
                    old.erasing(),
                    old.consentsToTransfer(),
                    old.transfersInThirtyDays()))),
    ERASURE_BEGUN((draft, chance) -> person(
            draft,
            old -> new SubjectStatus(
                    old.category(),
                    old.restricted(),
                    old.consentsDespiteRestriction(),
                    old.consent(),
                    old.objection(),
                    true,
                    old.consentsToTransfer(),
                    old.transfersInThirtyDays()))),
    TRANSFER_CONSENT_USED((draft, chance) -> person(draft, old -> transfers(old, old.consentsToTransfer(), 1))),
    TRANSFER_CONSENT_WITHDRAWN(
            (draft, chance) -> person(draft, old -> transfers(old, false, old.transfersInThirtyDays())));

    private final Narrowing change;

    NarrowedPerson(Narrowing change) {
        this.change = change;
    }

    @Override
    public void narrow(Draft draft, Chance chance) {
        change.narrow(draft, chance);
    }

    private static void person(Draft draft, UnaryOperator<SubjectStatus> change) {
        draft.subject = change.apply(draft.subject);
    }

    private static Objection objection(SubjectStatus old, Chance chance) {
        return old.objection() == Objection.NONE
                ? chance.oneOf(Objection.MARKETING, Objection.PENDING, Objection.UPHELD)
                : old.objection();
    }

    private static SubjectStatus says(SubjectStatus old, Consent consent, Objection objection) {
        return new SubjectStatus(
                old.category(),
                old.restricted(),
                old.consentsDespiteRestriction(),
                consent,
                objection,
                old.erasing(),
                old.consentsToTransfer(),
                old.transfersInThirtyDays());
    }

    private static SubjectStatus transfers(SubjectStatus old, boolean consents, int inThirtyDays) {
        return new SubjectStatus(
                old.category(),
                old.restricted(),
                old.consentsDespiteRestriction(),
                old.consent(),
                old.objection(),
                old.erasing(),
                consents,
                inThirtyDays);
    }
}
