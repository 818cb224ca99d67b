package org.gatehouse.core.dpa;

/** How a message reaches a person. */
public enum Channel {
    SMS,
    EMAIL,
    PUSH,
    /** Our own inbox and reception screen: data stays with us, so no transfer takes place. */
    INAPP
}
