package org.gatehouse.access.contracts;

import java.util.Locale;

/** Where a contract is in its life. */
public enum ContractState {
    IN_FORCE,
    NOTICE_GIVEN,
    WITHDRAWN,
    ENDED;

    boolean isOver() {
        return this == WITHDRAWN || this == ENDED;
    }

    /** Stable and part of the API: {@code in-force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
