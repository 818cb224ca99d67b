package org.gatehouse.core.webhooks;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.journal.Deed;

/** Which deeds another system can be told of: those about a door, a key, a company or a stairwell, never a person. */
public final class ToldDeeds {
    public static final Set<Deed> ALL = Collections.unmodifiableSet(EnumSet.of(
            Deed.KEY_GRANTED,
            Deed.KEY_SHARED,
            Deed.KEY_REVOKED,
            Deed.DOOR_OPENED,
            Deed.DOOR_REFUSED,
            Deed.DOOR_CLAIMED,
            Deed.DOOR_ORDERED,
            Deed.DOOR_ADDED,
            Deed.DOOR_CHANGED,
            Deed.DOOR_MOVED,
            Deed.DOOR_HANDED_OVER,
            Deed.UNIT_GAP,
            Deed.COMPANY_APPROVED,
            Deed.COMPANY_SUSPENDED,
            Deed.COMPANY_BLOCKED,
            Deed.COMPANY_UNBLOCKED,
            Deed.FAULT_REPORTED,
            Deed.FAULT_CLOSED));

    private ToldDeeds() {}

    /** By its code in the API; none where nobody is told of it. */
    public static Optional<Deed> of(String code) {
        return Arrays.stream(Deed.values())
                .filter(deed -> ALL.contains(deed) && deed.code().equals(code))
                .findFirst();
    }
}
