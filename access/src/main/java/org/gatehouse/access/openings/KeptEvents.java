package org.gatehouse.access.openings;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.ReceivedEvents.Link;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.core.tenancy.Rows;

/** The events of one unit, of which only those are read that a new one can touch. */
final class KeptEvents {
    private final Rows rows;
    private final InstalledUnit unit;

    KeptEvents(Rows rows, InstalledUnit unit) {
        this.rows = rows;
        this.unit = unit;
    }

    /** Those with its number or beside it, that it names or that name it, or that the same answer proves. */
    NavigableMap<EventNumber, Link> around(UnitEvent event, String hash) {
        String answer = event.proof().map(texts -> Jws.hash(texts.answer())).orElse(hash);
        NavigableMap<EventNumber, Link> around = new TreeMap<>();
        where("((x.boot = :boot and x.seq >= :from and x.seq <= :to) or x.hash = :previous"
                        + " or x.previous = :previous or x.previous = :hash or x.answer = :answer)")
                .setParameter("boot", event.number().boot())
                .setParameter("from", event.number().sequence() - 1)
                .setParameter("to", event.number().sequence() + 1)
                .setParameter("previous", event.previous())
                .setParameter("hash", hash)
                .setParameter("answer", answer)
                .getResultList()
                .forEach(kept -> around.put(kept.number(), kept.link()));
        return around;
    }

    KeptEvent keep(EventNumber number, Link link, Instant now) {
        KeptEvent kept = new KeptEvent(unit, number, link, now);
        rows.add(kept);
        rows.flush();
        return kept;
    }

    boolean has(String hash) {
        return !where("x.hash = :hash")
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    List<KeptEvent> afterGapAt(String hash) {
        return where("x.gap = true and x.previous = :hash")
                .setParameter("hash", hash)
                .getResultList();
    }

    private TypedQuery<KeptEvent> where(String condition) {
        return rows.where(KeptEvent.class, "x.doorId = :door and x.generation = :generation and " + condition)
                .setParameter("door", unit.id())
                .setParameter("generation", unit.generation());
    }
}
