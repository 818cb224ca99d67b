package org.gatehouse.visitor.houserules;

/** How a guest has signed. */
public enum SignedHow {
    TYPED,
    DRAWN,
    /** At reception, which says so. */
    PAPER
}
