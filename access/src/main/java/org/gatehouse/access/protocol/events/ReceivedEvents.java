package org.gatehouse.access.protocol.events;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Order;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.Tolerance;

/**
 * What one unit has told so far. Events come in any order and more than once: what is missing shows, what is told in
 * two ways is found, and an opening is proven by what the phone has signed or remains the unit's claim.
 */
public record ReceivedEvents(Source source, NavigableMap<EventNumber, Link> known) {

    /** By whose keys, and in which zone, a unit's events are looked at. */
    public record Source(UUID unit, OctetKeyPair key, TenantKeys tenant, ZoneId zone) {}

    /**
     * One event.
     *
     * @param hash of its text
     * @param proof the hash of the phone's answer or of the server's order, where it proves the event
     */
    public record Link(String hash, String previous, Instant at, Optional<String> proof) {}

    public ReceivedEvents {
        known = Collections.unmodifiableNavigableMap(new TreeMap<>(known));
    }

    public static ReceivedEvents none(Source source) {
        return new ReceivedEvents(source, new TreeMap<>());
    }

    public Receipt receive(String text) {
        UnitEvent event;
        try {
            event = UnitEvent.read(text, source.unit(), source.key());
        } catch (AccessDenied notTheUnits) {
            return new Receipt(Receipt.Outcome.REFUSED, Optional.of(notTheUnits.code()), this);
        }
        String hash = Jws.hash(text);
        Link before = known.get(event.number());
        if (before != null) {
            return answer(before.hash().equals(hash) ? Receipt.Outcome.REPEATED : Receipt.Outcome.CONTRADICTED);
        }
        if (contradicts(event, hash)) {
            return answer(Receipt.Outcome.CONTRADICTED);
        }
        Optional<String> proof = event.proof()
                .filter(texts -> proves(texts, event))
                .map(texts -> Jws.hash(texts.answer()))
                .or(() -> event.order().filter(order -> proves(order, event)).map(Jws::hash));
        NavigableMap<EventNumber, Link> more = new TreeMap<>(known);
        more.put(event.number(), new Link(hash, event.previous(), event.at(), proof));
        return new Receipt(
                proof.isPresent() ? Receipt.Outcome.PROVEN : Receipt.Outcome.CLAIMED,
                Optional.empty(),
                new ReceivedEvents(source, more));
    }

    private Receipt answer(Receipt.Outcome outcome) {
        return new Receipt(outcome, Optional.empty(), this);
    }

    /** Two events never come after the same one; each comes right after the one it names, and not earlier. */
    private boolean contradicts(UnitEvent event, String hash) {
        EventNumber number = event.number();
        for (Map.Entry<EventNumber, Link> other : known.entrySet()) {
            boolean follows = other.getValue().previous().equals(hash);
            boolean isFollowed = other.getValue().hash().equals(event.previous());
            boolean sameBefore = other.getValue().previous().equals(event.previous());
            if (sameBefore
                    || follows != isNext(number, other.getKey(), follows)
                    || isFollowed != isNext(other.getKey(), number, isFollowed)
                    || (follows && other.getValue().at().isBefore(event.at()))
                    || (isFollowed && other.getValue().at().isAfter(event.at()))) {
                return true;
            }
        }
        return false;
    }

    /** Within one start by number; a first event comes after any of an earlier start, if it says so itself. */
    private static boolean isNext(EventNumber one, EventNumber other, boolean said) {
        if (one.boot() == other.boot()) {
            return other.sequence() == one.sequence() + 1;
        }
        return said && other.isFirstOfBoot() && other.boot() > one.boot();
    }

    /** One answer of a phone proves one event. */
    private boolean proves(OpeningProof texts, UnitEvent event) {
        if (isSpent(Jws.hash(texts.answer()))) {
            return false;
        }
        try {
            OpeningProof.Proven proven = texts.verify(source.tenant(), source.unit(), source.key());
            if (event.kind() == EventKind.OPENED) {
                proven.credential().check(source.unit(), proven.question().at(), source.zone());
            }
            return proven.question().boot() == event.number().boot()
                    && Tolerance.agree(proven.question().at(), event.at())
                    && Tolerance.agree(proven.question().at(), proven.answer().at());
        } catch (AccessDenied notProven) {
            return false;
        }
    }

    /** One order proves one event; that the door opened, within the order's life. */
    private boolean proves(String text, UnitEvent event) {
        try {
            Order order = Order.read(text, source.unit(), source.tenant());
            return !isSpent(Jws.hash(text))
                    && (event.kind() != EventKind.OPENED || event.at().isBefore(order.expiresAt()))
                    && Tolerance.agree(order.at(), event.at());
        } catch (AccessDenied notProven) {
            return false;
        }
    }

    private boolean isSpent(String hash) {
        return known.values().stream()
                .anyMatch(link -> link.proof().filter(hash::equals).isPresent());
    }

    /** The events before which at least one is missing; none where all has been told. */
    public List<EventNumber> gaps() {
        Map<String, EventNumber> byHash = known.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().hash(), Map.Entry::getKey));
        return known.entrySet().stream()
                .filter(entry -> !entry.getValue().previous().equals(UnitEvent.NONE)
                        && !byHash.containsKey(entry.getValue().previous()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
