package org.gatehouse.core.datamap;

import java.util.Locale;

/** A kind of record, as the retention catalogue names it: how long is decided for each of these. */
public enum RecordType {
    /** Who signs in, and the tenant's own people. */
    USER_ACCOUNT,
    VISITOR_PROFILE,
    VISIT,
    MEETING,
    PHOTO,
    LICENCE_PLATE,
    NOTIFICATION,
    /** Who has which key to which doors. */
    DIGITAL_KEY,
    /** Whoever holds keys. */
    NETKEY_USER,
    /** What was called, by whom; also what stops those who guess. */
    API_LOG,
    /** What happened, as it is told inside. */
    TRANSACTION_LOG,
    FLOW_EVIDENCE,
    DPA_VERSION_AND_SIGNATURES;

    /** As the catalogue writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
