package org.gatehouse.access.contracts;

import java.util.Locale;

/** Whom the contract is with: a consumer is bound for a time, can withdraw, and leaves at shorter notice. */
public enum ContractKind {
    BUSINESS,
    CONSUMER;

    /** Stable and part of the API: {@code business}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
