package org.gatehouse.access.keys;

import java.util.Locale;

/** Why a door opens, or does not: each with the rule that says so. */
public enum Ground {
    OPENS(68),
    DOOR_NOT_ACTIVE(67),
    HOLDER_ENDED(78),
    NO_KEY(68),
    COMPANY_NOT_APPROVED(59),
    ENTITLEMENT_NOT_ATTESTED(64),
    COMPANY_BLOCKED(62),
    KEY_REVOKED(78),
    COMPANYS_KEY_REVOKED(78),
    VALIDITY_OVER(65),
    NOT_YET_VALID(65),
    COMPANYS_KEY_NARROWER(65),
    WRONG_WEEK(65),
    WRONG_DAY(65),
    OUTSIDE_HOURS(65);

    private final int rule;

    Ground(int rule) {
        this.rule = rule;
    }

    /** Stable and part of the API: {@code outside-hours}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its number among the rules of the domain. */
    public int rule() {
        return rule;
    }
}
