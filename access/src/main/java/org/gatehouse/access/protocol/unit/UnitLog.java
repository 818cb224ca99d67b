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
    private static final Ground NOTHING = new Ground(Optional.empty(), Optional.empty());

    private final OctetKeyPair key;

    /** By whose word: a phone's, or the server's order. */
    private record Ground(Optional<OpeningProof> proof, Optional<String> order) {
        static Ground of(OpeningProof proof) {
            return new Ground(Optional.of(proof), Optional.empty());
        }

        static Ground of(String order) {
            return new Ground(Optional.empty(), Optional.of(order));
        }
    }

    UnitLog(OctetKeyPair key) {
        this.key = key;
    }

    UnitState started(UnitState state, Moment now) {
        return write(state, now, EventKind.STARTED, Optional.empty(), NOTHING);
    }

    UnitState opened(UnitState state, Moment now, OpeningProof proof) {
        return write(state, now, EventKind.OPENED, Optional.empty(), Ground.of(proof));
    }

    UnitState opened(UnitState state, Moment now, String order) {
        return write(state, now, EventKind.OPENED, Optional.empty(), Ground.of(order));
    }

    /** Only of a phone that is known: others could fill the log. */
    UnitState refused(UnitState state, Moment now, RefusalCode why, OpeningProof proof) {
        return refused(state, now, why, Ground.of(proof));
    }

    /** Only of an order that is the tenant's, and new. */
    UnitState refused(UnitState state, Moment now, RefusalCode why, String order) {
        return refused(state, now, why, Ground.of(order));
    }

    private UnitState refused(UnitState state, Moment now, RefusalCode why, Ground ground) {
        return state.events().hasRoom(EventTail.FOR_REFUSALS)
                ? write(state, now, EventKind.REFUSED, Optional.of(why.code()), ground)
                : state.with(state.events().oneMoreUnheard());
    }

    private UnitState write(UnitState state, Moment now, EventKind kind, Optional<String> code, Ground ground) {
        EventTail tail = state.events();
        EventNumber number = kind == EventKind.STARTED
                ? new EventNumber(state.boot(), 1)
                : new EventNumber(state.boot(), tail.last().sequence() + 1);
        UnitEvent event = new UnitEvent(
                state.unit(),
                number,
                state.time().at(now),
                kind,
                tail.previous(),
                tail.unheard(),
                code,
                ground.proof(),
                ground.order());
        return state.with(tail.with(event, event.sign(key)));
    }
}
