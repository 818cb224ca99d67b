package org.gatehouse.core.dpa;

/** Why a recipient was skipped, or a flow decided as it was. Stable: kept as evidence and shown to the tenant. */
public enum Reason {
    FLOW_UNDECLARED,
    TENANT_CONTEXT_MISSING,
    PURPOSE_MISMATCH,
    TENANT_TERMINATED,
    DPA_NOT_IN_FORCE,
    ACTIVITY_NOT_INSTRUCTED,

    ERASURE_PENDING,
    SUBJECT_RESTRICTED,
    RESTRICTION_CONSENT,
    RESTRICTION_EXCEPTION_18_2,
    OBJECTED_MARKETING,
    CONSENT_WITHDRAWN,
    CONSENT_MISSING,
    OBJECTION_PENDING,
    OBJECTION_UPHELD,
    CONTROLLER_DECISION_REQUIRED,

    PROCESSOR_SUSPENDED,
    PROCESSOR_RETIRED,
    NOT_APPROVED,
    APPROVED_FOR_OTHER_ACTIVITY,
    NOTICE_PERIOD_RUNNING(true),
    AWAITING_SPECIFIC_APPROVAL(true),
    OBJECTED,
    REVOKED,
    LOCATION_NOT_ALLOWED,
    LOCATION_UNKNOWN,
    /** The operator has stopped everything to a country it reaches. */
    COUNTRY_CLOSED,
    REGISTRY_STALE,

    // of a country without a usable basis, the first of these that occurs is told
    ADEQUACY_WITHDRAWN,
    TIA_REVIEW_REQUIRED(true),
    TIA_EXPIRED(true),
    TIA_MISSING(true),
    DPF_SCOPE_HR,
    DPF_NOT_CERTIFIED,
    SCC_LEGACY_INVALID,
    SCC_WRONG_MODULE,
    BCR_NOT_APPROVED,
    ART49_CONSENT_MISSING,
    ART49_REPETITIVE,
    BASIS_INVALID,
    BASIS_NOT_INSTRUCTED_C6,
    NO_TRANSFER_BASIS,
    CHAIN_NO_TRANSFER_BASIS,

    AUDIT_EVIDENCE_STALE,
    CHANNEL_NOT_PROFILED,
    MANDATORY_FIELD_NOT_ALLOWED,

    /** This installation has no connector for the service. */
    NOT_CONNECTED,
    /** The service was tried for this very message and did not take it. */
    EXHAUSTED,
    /** The recipient has no device there. */
    NO_DEVICE_THERE,
    /** The recipient was sent as many for this purpose as anybody is within an hour. */
    TOO_MANY,

    NO_PERMITTED_RECIPIENT,
    EMERGENCY_INTERNAL_ONLY,
    EMERGENCY_INSTRUCTION,
    EMERGENCY_ART49_1_F,
    FALLBACK,
    MINIMISED,
    NATIONAL_ID_BLOCKED,
    WARN_AUDIT_EVIDENCE_STALE,
    HOLD_NOTICE_PERIOD_RUNNING,
    HOLD_AWAITING_SPECIFIC_APPROVAL,
    HOLD_TIA_REVIEW_REQUIRED,
    HOLD_TIA_EXPIRED,
    HOLD_TIA_MISSING,
    OK;

    private final boolean curable;

    Reason() {
        this(false);
    }

    Reason(boolean curable) {
        this.curable = curable;
    }

    /** Whether somebody can still put it right, so that a flow that can wait waits. */
    boolean isCurable() {
        return curable;
    }

    /** The reason of waiting for this to be put right. */
    Reason held() {
        return valueOf("HOLD_" + name());
    }
}
