package org.gatehouse.core.journal;

import java.util.Locale;

/** What can be done or looked up. Never renamed: rows that are sealed name it. */
public enum Deed {
    DOOR_ADDED,
    DOOR_CHANGED,
    DOOR_MOVED,
    DOOR_HANDED_OVER,
    POLICY_PUBLISHED,
    COMPANY_ADDED,
    COMPANY_CHANGED,
    COMPANY_APPROVED,
    COMPANY_SUSPENDED,
    COMPANY_ATTESTED,
    HOLDER_ADDED,
    HOLDER_CHANGED,
    HOLDER_ENDED,
    KEY_GRANTED,
    KEY_SHARED,
    KEY_REVOKED,
    KEYS_LOOKED_UP,
    OPENING_ASKED,
    LOG_READ,
    PERSON_FORGOTTEN,
    OWNER_ADDED,
    OWNER_CHANGED,
    STAIRWELL_ADDED,
    STAIRWELL_CHANGED,
    UNIT_HUNG,
    CONTRACT_CONCLUDED,
    CONTRACT_NOTICE_GIVEN,
    CONTRACT_WITHDRAWN,
    CONTRACT_TERMS_CHANGED,
    CONTRACT_OBJECTED,
    CONTRACT_END_PROPOSED,
    CONTRACT_ENDED,
    UNIT_INVITED,
    UNIT_ENROLLED,
    PHONE_INVITED,
    PHONE_BOUND,
    PHONE_CLOSED,
    CREDENTIALS_ISSUED,
    DOOR_OPENED,
    DOOR_REFUSED,
    /** A unit says that a door opened, and cannot prove it. */
    DOOR_CLAIMED,
    /** Of what a unit tells something is missing, or does not fit what it told before. */
    UNIT_GAP,
    FAULT_REPORTED,
    FAULT_CLOSED,
    GUEST_DOOR_SET,
    MACHINE_ADDED,
    MACHINE_EQUIPPED,
    MACHINE_ENDED,
    HOLDERS_LOOKED_UP,
    PHONES_LOOKED_UP,
    FAULTS_LOOKED_UP,
    OWNER_INVITED,
    COMPANY_BLOCKED,
    COMPANY_UNBLOCKED,
    ENTRY_PHONE_REPORTED,
    ENTRY_PHONE_PLANNED,
    FACTOR_SET,
    FACTOR_PROVEN,
    FACTOR_WRONG,
    FACTOR_UNLOCKED,
    FACTOR_CLEARED;

    /** Stable and part of the API: {@code key-granted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
