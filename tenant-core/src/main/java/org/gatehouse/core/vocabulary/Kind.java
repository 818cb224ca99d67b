package org.gatehouse.core.vocabulary;

import java.util.Locale;

/** What a code is a code of. */
public enum Kind {
    ACTIVITY,
    FIELD,
    SENSITIVITY,
    SUBJECT,
    PURPOSE,
    CHANNEL,
    BASIS,
    CONTROLLER,
    MODEL,
    ORIGIN,
    STRICTNESS,
    CONTACT,
    CHANGE,
    TEMPLATE,
    /** A kind of record that is kept for a time. */
    RECORD,
    /** Kinds of records that are decided about together. */
    GROUP,
    /** A word of the agreement itself. */
    TERM;

    String key(String code) {
        return name().toLowerCase(Locale.ROOT) + "." + code;
    }
}
