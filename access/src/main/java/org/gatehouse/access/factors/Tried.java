package org.gatehouse.access.factors;

import java.util.Locale;

/** What came of a try. It is an answer, as each is kept: also a wrong one. */
public enum Tried {
    PROVEN,
    WRONG,
    /** It was not looked at: three were wrong, and two minutes are not over. */
    WAITING;

    /** Stable and part of the API: {@code proven}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
