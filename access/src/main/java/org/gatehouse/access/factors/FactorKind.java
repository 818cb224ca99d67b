package org.gatehouse.access.factors;

import java.util.Locale;

/** What the holder shows. */
public enum FactorKind {
    /** A finger, a face or the phone's own code; the phone looks at it, and nothing of it leaves the phone. */
    PASSKEY,
    PIN;

    /** Stable and part of the API: {@code passkey}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
