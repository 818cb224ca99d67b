package org.gatehouse.core.dpa;

/**
 * What stands about the person whose data would flow.
 *
 * @param restricted GDPR Art. 18
 * @param consentsDespiteRestriction Art. 18(2)
 * @param consent to this activity, given to this controller
 * @param erasing an erasure was accepted
 * @param consentsToTransfer Art. 49(1)(a)
 * @param transfersInThirtyDays how often that consent was used in the last thirty days
 */
public record SubjectStatus(
        SubjectCategory category,
        boolean restricted,
        boolean consentsDespiteRestriction,
        Consent consent,
        Objection objection,
        boolean erasing,
        boolean consentsToTransfer,
        int transfersInThirtyDays) {

    public enum Consent {
        NONE,
        GIVEN,
        WITHDRAWN
    }

    /** Art. 21. */
    public enum Objection {
        NONE,
        MARKETING,
        PENDING,
        UPHELD
    }

    /** Nothing stands in the way of somebody's data. */
    public static SubjectStatus plain(SubjectCategory category) {
        return new SubjectStatus(category, false, false, Consent.NONE, Objection.NONE, false, false, 0);
    }
}
