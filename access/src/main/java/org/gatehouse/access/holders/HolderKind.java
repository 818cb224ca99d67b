package org.gatehouse.access.holders;

import java.util.Locale;

/** Whether somebody opens doors at work or at home: of residents no openings are kept by person (conflict C2). */
public enum HolderKind {
    PROFESSIONAL,
    RESIDENT;

    /** Stable and part of the API: {@code professional}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
