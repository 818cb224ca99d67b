package org.gatehouse.core.dpa;

/** Why a recipient was skipped or a flow refused. Stable: kept as evidence and shown to the tenant. */
public enum Reason {
    DPA_NOT_IN_FORCE,
    ACTIVITY_NOT_INSTRUCTED,
    PROCESSOR_SUSPENDED,
    NOT_APPROVED,
    APPROVED_FOR_OTHER_ACTIVITY,
    LOCATION_NOT_ALLOWED,
    NO_TRANSFER_BASIS,
    CHANNEL_NOT_PROFILED,
    MANDATORY_FIELD_NOT_ALLOWED,
    /** This installation has no connector for the service. */
    NOT_CONNECTED,
    /** The service was tried for this very message and did not take it. */
    EXHAUSTED,
    NO_PERMITTED_RECIPIENT,
    /** The recipient was sent as many for this purpose as anybody is within an hour. */
    TOO_MANY
}
