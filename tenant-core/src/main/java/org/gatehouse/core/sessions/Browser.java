package org.gatehouse.core.sessions;

import org.jspecify.annotations.Nullable;

/** The family of program somebody signed in with; all that is kept of its long name. */
public enum Browser {
    EDGE,
    OPERA,
    FIREFOX,
    CHROME,
    SAFARI,
    APP,
    OTHER;

    public static Browser of(@Nullable String userAgent) {
        String name = userAgent == null ? "" : userAgent;
        if (name.contains("Gatehouse")) {
            return APP;
        }
        if (name.contains("Edg/") || name.contains("EdgA/") || name.contains("EdgiOS/")) {
            return EDGE;
        }
        if (name.contains("OPR/")) {
            return OPERA;
        }
        if (name.contains("Firefox/") || name.contains("FxiOS/")) {
            return FIREFOX;
        }
        if (name.contains("Chrome/") || name.contains("CriOS/")) {
            return CHROME;
        }
        return name.contains("Safari/") ? SAFARI : OTHER;
    }
}
