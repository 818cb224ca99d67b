package org.gatehouse.access.companies;

import java.util.Locale;

/** Why a company or authority may have keys; one of these it must have (rule 64). */
public enum Entitlement {
    /** A legal right to the letter boxes (rule 62). */
    POSTAL,
    /** Brings mail, goods or services to those who live or work there (rule 63). */
    DELIVERY,
    /** A public body, home care for one; it names the authority (rule 61). */
    PUBLIC_BODY;

    /** Stable and part of the API: {@code public-body}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
