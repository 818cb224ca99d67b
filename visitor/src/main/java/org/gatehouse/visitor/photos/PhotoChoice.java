package org.gatehouse.visitor.photos;

/** What a guest said when a kiosk asked for a photo. Nobody asks why, and reception does not learn who wanted none. */
public enum PhotoChoice {
    TAKEN,
    WITHOUT
}
