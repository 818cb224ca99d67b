package org.gatehouse.access.disclosure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an owner's request for the log has come. */
public enum DisclosureState {
    RECEIVED,
    /** It is in writing and from the owner. */
    VALIDATED,
    DOCUMENTATION_REQUESTED,
    /** The documents are there; whether it may be handed out is to be decided. */
    ASSESSMENT,
    PAYMENT_PENDING,
    APPROVED,
    EXTRACTED,
    /** The link is with the requester. */
    DELIVERED,
    CLOSED,
    REFUSED,
    WITHDRAWN,
    /** No documents came. */
    EXPIRED;

    /** Nothing of the log has been written out for these, and nothing is decided for good. */
    static final Set<DisclosureState> BEFORE_EXTRACT =
            EnumSet.of(RECEIVED, VALIDATED, DOCUMENTATION_REQUESTED, ASSESSMENT, PAYMENT_PENDING, APPROVED);

    /** Those that use up what an owner gets free of charge, if they were free. */
    static final Set<DisclosureState> GRANTED = EnumSet.of(APPROVED, EXTRACTED, DELIVERED, CLOSED);

    /** Stable and part of the API: {@code payment-pending}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
