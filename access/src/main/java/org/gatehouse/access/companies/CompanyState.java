package org.gatehouse.access.companies;

import java.util.Locale;

/** Whether a company may have keys (rule 59). */
public enum CompanyState {
    PENDING,
    APPROVED,
    SUSPENDED;

    /** Stable and part of the API: {@code approved}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
