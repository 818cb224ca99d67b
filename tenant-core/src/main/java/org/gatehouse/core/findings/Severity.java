package org.gatehouse.core.findings;

/** What a finding stops. */
public enum Severity {
    /** An invariant is broken: cannot be proposed. */
    RED,
    /** Something gets worse, or stands on one leg. */
    AMBER,
    /** Good to know. */
    BLUE
}
