package org.gatehouse.core.machines;

import java.util.Locale;

/** What a machine may do; a role of its token for each. */
public enum Scope {
    KEYS_READ,
    KEYS_GRANT,
    KEYS_REVOKE,
    DOORS_OPEN;

    /** Stable and part of the API: {@code keys.read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
