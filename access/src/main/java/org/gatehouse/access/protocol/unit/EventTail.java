package org.gatehouse.access.protocol.unit;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.UnitEvent;

/**
 * The end of a unit's events.
 *
 * @param last the number of the newest
 * @param previous its hash
 * @param undelivered those that the server has not acknowledged, the oldest first
 * @param unheard messages refused since then without an event
 */
public record EventTail(EventNumber last, String previous, List<Written> undelivered, long unheard) {
    /** Without a place to write an opening down, nothing opens. */
    static final int CAPACITY = 1_000;

    /** Refusals leave room for openings. */
    static final int FOR_REFUSALS = 900;

    /** An event as it was signed. */
    public record Written(EventNumber number, String text) {}

    public EventTail {
        undelivered = List.copyOf(undelivered);
    }

    static EventTail empty() {
        return new EventTail(new EventNumber(0, 0), UnitEvent.NONE, List.of(), 0);
    }

    boolean hasRoom(int capacity) {
        return undelivered.size() < capacity;
    }

    EventTail with(UnitEvent event, String text) {
        List<Written> more = new ArrayList<>(undelivered);
        more.add(new Written(event.number(), text));
        return new EventTail(event.number(), Jws.hash(text), more, 0);
    }

    EventTail oneMoreUnheard() {
        return new EventTail(last, previous, undelivered, unheard + 1);
    }

    /** @param until the newest that the server has durably, with all before it */
    EventTail delivered(EventNumber until) {
        List<Written> left = undelivered.stream()
                .filter(event -> event.number().compareTo(until) > 0)
                .toList();
        return new EventTail(last, previous, left, unheard);
    }
}
