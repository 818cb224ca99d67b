package org.gatehouse.core.dpa;

/** The way data takes. */
public enum Channel {
    SMS,
    EMAIL,
    PUSH,
    /** Our own inbox and reception screen: data stays with us, so no transfer takes place. */
    INAPP,
    API,
    WEB,
    BROWSER,
    FILE,
    STORAGE,
    /** Somebody looks from elsewhere: a transfer as well. */
    REMOTE
}
