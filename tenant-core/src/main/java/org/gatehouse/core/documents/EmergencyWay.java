package org.gatehouse.core.documents;

import java.util.List;
import org.gatehouse.core.agreement.EmergencyReach.Reached;
import org.gatehouse.core.agreement.EmergencyReach.Takes;

/** What it takes until a warning leaves a site. */
public enum EmergencyWay {
    /** Nothing: somebody is approved for it. */
    OPEN,
    BROKEN_GLASS,
    /** Nobody carries it, whatever happens. */
    NONE;

    static EmergencyWay of(List<Reached> reached) {
        List<Reached> warning = reached.stream().filter(Reached::warnsOutside).toList();
        if (warning.isEmpty()) {
            return NONE;
        }
        return warning.stream().anyMatch(one -> one.takes() == Takes.NOTHING) ? OPEN : BROKEN_GLASS;
    }
}
