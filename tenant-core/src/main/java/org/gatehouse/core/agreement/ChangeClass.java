package org.gatehouse.core.agreement;

/** What a change needs before it counts. The later, the more. */
public enum ChangeClass {
    /** Less than before: one administrator of the tenant, at once. */
    NARROWING,
    /** More, inside what we offer: the tenant's signatory; we have signed the offer. */
    WIDENING,
    /** Our sub-processors change: nobody signs; notice and window. */
    SUBPROCESSOR,
    /** Clauses, roles, categories, parties, model: both parties. */
    CLAUSES
}
