package org.gatehouse.core.findings;

import static org.gatehouse.core.findings.Severity.AMBER;
import static org.gatehouse.core.findings.Severity.BLUE;
import static org.gatehouse.core.findings.Severity.RED;

import java.util.Locale;

/**
 * What can be wrong. Part of the API and never renamed; text, clause and remedy stand in {@code flaws.properties}, in
 * each language. The comment names the invariant.
 */
public enum Flaw {
    // the registry
    ENTITY_UNIDENTIFIED(AMBER),
    COUNTRY_MISSING(RED),
    COUNTRY_UNKNOWN(RED),
    ACTIVITY_UNKNOWN(RED),
    FIELD_UNKNOWN(RED),
    SUBJECT_UNKNOWN(RED),
    REFERENCE_UNKNOWN(RED),
    KEY_REPEATED(RED),
    VALIDITY_REVERSED(RED),
    VALIDITY_OVERLAPS(RED),
    BASIS_NAME_INVALID(RED),
    CLAUSES_LEGACY(RED),
    CLAUSES_WRONG_MODULE(RED),
    CLAUSES_INCOMPLETE(RED),
    BASIS_MISSING(AMBER),
    CONTRACT_MISSING(RED),
    CONTRACT_WITHOUT_FLOW_DOWN(RED),
    UPSTREAM_NOTICE_TOO_SHORT(AMBER),
    REGION_UNDECLARED(AMBER),
    STATUS_NEEDS_CHECK(AMBER),
    FACT_OLD(AMBER),
    ENTITY_REPLACED(RED),
    SERVICE_REPLACED(RED),
    SERVICE_MOVED(RED),
    SERVICE_REMOVED(RED),

    // the agreement
    ZONE_UNKNOWN(RED),
    CONTROLLER_UNIDENTIFIED(RED),
    CVR_INVALID(RED),
    /** V05. */
    INSTRUCTION_INCOMPLETE(RED),
    /** V05. */
    PROFILE_MISSING(RED),
    /** V05, V24. */
    CONTROLLER_MISSING(RED),
    /** V24. */
    CONTROLLER_REPEATED(RED),
    /** V06. */
    SERVICE_NOT_ACTIVE(RED),
    /** V07. */
    SERVICE_DOES_NOT_OFFER(RED),
    /** V07. */
    FIELDS_BEYOND_SERVICE(RED),
    /** V07. */
    FIELDS_BEYOND_INSTRUCTION(RED),
    APPROVAL_REPEATED(RED),
    ORDER_REPEATED(RED),
    /** V08. */
    LOCATION_NOT_ALLOWED(RED),
    /** V09. */
    TRANSFER_NOT_INSTRUCTED(AMBER),
    /** V09. */
    TRANSFER_UNUSABLE(AMBER),
    /** V10. */
    FRAMEWORK_ONLY(AMBER),
    /** V10. */
    LISTING_OLD(AMBER),
    /** V12. */
    ASSESSMENT_OLD(AMBER),
    /** V13, V25. */
    DEROGATION_FOR_ACTIVITY(RED),
    /** V14. */
    NATIONAL_ID(RED),
    /** V15. */
    NOTICE_TOO_SHORT(RED),
    /** V15. */
    MODEL_DOWNGRADED(RED),
    /** V16. */
    CONTACT_UNVERIFIED(RED),
    /** GDPR Art. 33(3)(b). */
    BREACH_CONTACT_MISSING(AMBER),
    /** V17. */
    EVACUATION_WITHOUT_CHANNEL(RED),
    EMERGENCY_TOO_LONG(RED),
    /** V18. */
    SIGN_IN_WITHOUT_CHANNEL(RED),
    /** V19. */
    HOSTING_NOT_ONE(RED),
    /** V19. */
    BACKUP_MISSING(RED),
    /** V20. */
    RETENTION_MISSING(RED),
    /** V20. */
    RETENTION_REPEATED(RED),
    /** V20. */
    PERIOD_UNKNOWN(RED),
    /** V21. */
    PERIOD_BELOW_FLOOR(RED),
    /** V21, V22. */
    PERIOD_ABOVE_CAP(RED),
    /** V23. */
    PROCESSOR_KEEPS_LONGER(AMBER),
    /** V28. */
    AUDIT_OLD(AMBER),
    ALERTS_IN_HOUSE_ONLY(BLUE),

    // a change of our processors
    CHANGE_SERVICE_UNKNOWN(RED),
    CHANGE_NOT_OFFERED(RED),
    CHANGE_WITHOUT_CONTRACT(RED),
    CHANGE_WITHOUT_FLOW_DOWN(RED),
    CHANGE_LOCATION_UNKNOWN(RED),
    CHANGE_WITHOUT_BASIS(RED),
    CHANGE_UPSTREAM_NOTICE_SHORT(RED);

    private final Severity severity;

    Flaw(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Kebab-case: {@code clauses-legacy}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
