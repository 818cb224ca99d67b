package org.gatehouse.core.dpa;

/** How a tenant treats what is in doubt. */
public enum Strictness {
    STRICT,
    /** It may go on, and the tenant is warned. */
    LENIENT
}
