package org.gatehouse.core.dpa;

/** What an activity is for. Data collected for one is not used for another without a basis of its own. */
public enum Purpose {
    SERVICE,
    SAFETY,
    SECURITY,
    MARKETING,
    ANALYTICS,
    BILLING
}
