package org.gatehouse.access.protocol.unit;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.Optional;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.UnitEvent;

/** Writes what happens at the end of a unit's events, each signed and tied to the one before. */
final class UnitLog {
    private final OctetKeyPair key;

    UnitLog(OctetKeyPair key) {
        this.key = key;
    }

    UnitState started(UnitState state, Moment now) {
        return write(state, now, EventKind.STARTED, Optional.empty(), Optional.empty());
    }

    UnitState opened(UnitState state, Moment now, OpeningProof proof) {
        return write(state, now, EventKind.OPENED, Optional.empty(), Optional.of(proof));
    }

    /** Only of a phone that is known: others could fill the log. */
    UnitState refused(UnitState state, Moment now, RefusalCode why, OpeningProof proof) {
        return state.events().hasRoom(EventTail.FOR_REFUSALS)
                ? write(state, now, EventKind.REFUSED, Optional.of(why.code()), Optional.of(proof))
                : state.with(state.events().oneMoreUnheard());
    }

    private UnitState write(
            UnitState state, Moment now, EventKind kind, Optional<String> code, Optional<OpeningProof> proof) {
        EventTail tail = state.events();
        EventNumber number = kind == EventKind.STARTED
                ? new EventNumber(state.boot(), 1)
                : new EventNumber(state.boot(), tail.last().sequence() + 1);
        UnitEvent event = new UnitEvent(
                state.unit(), number, state.time().at(now), kind, tail.previous(), tail.unheard(), code, proof);
        return state.with(tail.with(event, event.sign(key)));
    }
}
