package org.gatehouse.core.agreement;

/** What a person is to be told or asked about. */
public enum ContactRole {
    SIGNATORY,
    DPO,
    /** At any hour. */
    BREACH,
    SUBPROCESSOR_NOTICE,
    /** Requests of data subjects. */
    DATA_SUBJECTS,
    EVACUATION_LEAD,
    AUDIT
}
