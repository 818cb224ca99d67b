package org.gatehouse.visitor.photos;

/** What a guest said when a kiosk asked for a photo. Nobody asks why. */
public enum PhotoChoice {
    TAKEN,
    WITHOUT
}
