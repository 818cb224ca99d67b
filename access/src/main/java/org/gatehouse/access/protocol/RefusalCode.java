package org.gatehouse.access.protocol;

import java.util.Locale;

/** Why a message is not believed, or a door stays shut: in groups, as a reader comes to them. */
public enum RefusalCode {
    // the message itself
    TOO_LARGE,
    NOT_READABLE,
    FORMAT,
    CRITICAL,
    ALGORITHM,
    TYPE,
    HEADER,
    SIGNATURE_LENGTH,
    VERSION,
    // what it answers
    NONCE_UNKNOWN,
    TOO_LATE,
    NONCE_USED,
    OTHER_DOOR,
    OTHER_QUESTION,
    // who signed
    KEY_UNKNOWN,
    SIGNATURE,
    OTHER_TENANT,
    // when and how often
    CLOCK_BACK,
    CLOCK_DISAGREES,
    COUNTER_OLD,
    // what was granted
    DOOR_NOT_GRANTED,
    LIFE_TOO_LONG,
    NOT_YET_VALID,
    EXPIRED,
    KEY_REVOKED,
    OTHER_ZONE,
    VALIDITY_OVER,
    WRONG_WEEK,
    WRONG_DAY,
    OUTSIDE_HOURS,
    // the server's part
    SERVER_REFUSES,
    OTHER_ANSWER,
    // from afar
    FROM_AFAR_NOT_ALLOWED,
    ORDER_OLD,
    // without the server
    OFFLINE_NOT_ALLOWED,
    LIST_TOO_OLD,
    CREDENTIAL_TOO_OLD,
    // the unit's own
    LOG_FULL,
    BUSY,
    LIST_OLD,
    // of calls to the server
    OTHER_CALL,
    CALL_USED;

    /** Stable and part of the protocol: {@code nonce-used}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
