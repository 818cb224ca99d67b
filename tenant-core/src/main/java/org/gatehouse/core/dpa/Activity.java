package org.gatehouse.core.dpa;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a flow is for. An approval names one of these, and covers nothing else. */
public enum Activity {
    HOST_ALERT(Purpose.SERVICE, Trait.URGENT),
    VISITOR_INVITE(Purpose.SERVICE, Trait.CAN_WAIT),
    VISIT_INFO(Purpose.SERVICE),
    EVACUATION_ALERT(Purpose.SAFETY, Trait.URGENT, Trait.EMERGENCY),
    EVACUATION_LIST(Purpose.SAFETY, Trait.URGENT, Trait.EMERGENCY),
    LOGIN_SMS(Purpose.SERVICE, Trait.URGENT),
    PASSWORD_RESET(Purpose.SERVICE, Trait.URGENT),
    KEY_GRANTED(Purpose.SERVICE, Trait.URGENT),
    PUSH_WAKE(Purpose.SERVICE, Trait.URGENT),
    NEWSLETTER(Purpose.MARKETING, Trait.BY_CONSENT),
    SUPPORT_TICKET(Purpose.SERVICE, Trait.CAN_WAIT),
    DEBUG_ACCESS(Purpose.SERVICE, Trait.CAN_WAIT),
    SUPPORT_VIEW(Purpose.SERVICE),
    BACKUP(Purpose.SECURITY),
    HOSTING(Purpose.SERVICE),
    CRASH_REPORT(Purpose.SERVICE),
    WEB_STATISTICS(Purpose.ANALYTICS, Trait.BY_CONSENT),
    BILLING(Purpose.BILLING, Trait.OUR_OWN),
    ACCESS_LOG_DISCLOSURE(Purpose.SERVICE),
    AUTHORITY_DISCLOSURE(Purpose.SERVICE, Trait.CAN_WAIT),
    TENANT_EXPORT(Purpose.SERVICE, Trait.RETURNS_DATA),
    DSR_EXPORT(Purpose.SERVICE),
    RECIPIENT_NOTICE(Purpose.SERVICE, Trait.RETURNS_DATA, Trait.TELLS_RECIPIENTS),
    LEGAL_CLAIM_EXPORT(Purpose.SERVICE, Trait.CAN_WAIT, Trait.LEGAL_CLAIM),
    /** The tenant's own systems are told what has happened. */
    WEBHOOK_OUT(Purpose.SERVICE, Trait.TO_OWN_SYSTEMS),
    LOG_SHIPPING(Purpose.SERVICE),
    GROUP_IT(Purpose.SERVICE),
    HOST_VIEW_OTHER_ENTITY(Purpose.SERVICE),
    /** We tell the tenant's contacts what the agreement says we must. */
    AGREEMENT_NOTICE(Purpose.BILLING, Trait.OUR_OWN);

    private enum Trait {
        /** Somebody stands and waits for it. */
        URGENT,
        /** A person may decide later, for a curable reason. */
        CAN_WAIT,
        /** Lives come first: the person's own blocks do not apply, and our own channels come last. */
        EMERGENCY,
        /** Only with the person's consent. */
        BY_CONSENT,
        /** We are the controller: it needs no tenant's agreement. */
        OUR_OWN,
        /** Goes on after the contract has ended. */
        RETURNS_DATA,
        /** Goes to the tenant's own systems and nobody else. */
        TO_OWN_SYSTEMS,
        /** Tells recipients of an erasure or restriction (GDPR Art. 19). */
        TELLS_RECIPIENTS,
        /** Legal claims (GDPR Art. 17(3)(e), 18(2), 21(1)). */
        LEGAL_CLAIM
    }

    private static final Map<String, Activity> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final Purpose purpose;
    private final Set<Trait> traits;

    Activity(Purpose purpose, Trait... traits) {
        this.purpose = purpose;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Arrays.asList(traits));
    }

    public static Optional<Activity> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public Purpose purpose() {
        return purpose;
    }

    boolean canWait() {
        return traits.contains(Trait.CAN_WAIT);
    }

    public boolean isEmergency() {
        return traits.contains(Trait.EMERGENCY);
    }

    boolean needsConsent() {
        return traits.contains(Trait.BY_CONSENT);
    }

    /** Decided by our own policy, not by a tenant's agreement. */
    public boolean isOurOwn() {
        return traits.contains(Trait.OUR_OWN);
    }

    public boolean isToOwnSystems() {
        return traits.contains(Trait.TO_OWN_SYSTEMS);
    }

    boolean outlivesContract() {
        return traits.contains(Trait.RETURNS_DATA);
    }

    boolean tellsRecipients() {
        return traits.contains(Trait.TELLS_RECIPIENTS);
    }

    boolean servesLegalClaim() {
        return traits.contains(Trait.LEGAL_CLAIM);
    }

    /** Whose data it is about. */
    public SubjectCategory subject() {
        return switch (this) {
            case HOST_ALERT, LOGIN_SMS, PASSWORD_RESET -> SubjectCategory.HOST_EMPLOYEE;
            case KEY_GRANTED, PUSH_WAKE, ACCESS_LOG_DISCLOSURE, WEBHOOK_OUT -> SubjectCategory.KEY_USER;
            case BILLING, AGREEMENT_NOTICE -> SubjectCategory.CUSTOMER_CONTACT;
            case NEWSLETTER -> SubjectCategory.PROSPECT;
            default -> SubjectCategory.VISITOR;
        };
    }

    /** Somebody stands and waits for it; the rest can come a minute later. */
    public boolean isUrgent() {
        return traits.contains(Trait.URGENT);
    }
}
