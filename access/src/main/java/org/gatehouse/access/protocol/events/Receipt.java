package org.gatehouse.access.protocol.events;

import java.util.Optional;
import org.gatehouse.access.protocol.RefusalCode;

/**
 * What the server makes of an event.
 *
 * @param why where it was not believed to be the unit's
 * @param next what is known from now on
 */
public record Receipt(Outcome outcome, Optional<RefusalCode> why, ReceivedEvents next) {

    /** How an event fits to those that are known. */
    public enum Outcome {
        /** New; of an opening, the phone's own signature proves it. */
        PROVEN,
        /** New; that a door opened, or that the unit started, the unit alone says. */
        CLAIMED,
        /** Known already, the same text. */
        REPEATED,
        /** The unit has said something else before under this number, or of what comes before or after it. */
        CONTRADICTED,
        /** Not signed by the unit, or no event. */
        REFUSED
    }
}
