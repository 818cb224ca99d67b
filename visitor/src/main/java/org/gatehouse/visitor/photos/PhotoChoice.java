package org.gatehouse.visitor.photos;

/** What a guest said when a kiosk asked for a photo. Nobody asks why, and reception does not learn who wanted none. */
public enum PhotoChoice {
    TAKEN,
    WITHOUT,
    /** Taken and erased at the guest's word, who is still inside: what a kiosk sends once more is not kept. */
    WITHDRAWN
}
