package org.gatehouse.access.holders;

import java.util.Locale;

/**
 * Whether somebody opens doors at work, at home, where no openings are kept by person (conflict C2), or for the length
 * of a visit: a guest's key opens only where the server is asked, so that it is dead when they leave.
 */
public enum HolderKind {
    PROFESSIONAL,
    RESIDENT,
    GUEST;

    /** Stable and part of the API: {@code professional}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
