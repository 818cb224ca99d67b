package org.gatehouse.core.preview;

/** Whose messages are counted. */
public enum Basis {
    /** The tenant's own. */
    OWN,
    /** Those of a tenant that could be: this one has sent too few to tell. */
    MODEL
}
