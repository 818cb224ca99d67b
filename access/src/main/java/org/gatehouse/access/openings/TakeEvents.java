package org.gatehouse.access.openings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.orders.DoorOrder;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Order;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.Receipt;
import org.gatehouse.access.protocol.events.Receipt.Outcome;
import org.gatehouse.access.protocol.events.ReceivedEvents;
import org.gatehouse.access.protocol.events.ReceivedEvents.Link;
import org.gatehouse.access.protocol.events.ReceivedEvents.Source;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.units.DoorSigning;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a unit could not deliver when it happened. Each event is kept once; what is missing, and what does not fit
 * to what the unit has told before, is on record; an opening that no phone's answer proves is the unit's claim.
 */
@UseCase
public class TakeEvents {
    private static final int MOST = 40;

    private final Rows rows;
    private final Sites sites;
    private final DoorSigning signing;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public TakeEvents(Rows rows, Sites sites, DoorSigning signing, Journal journal, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.signing = signing;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param why where it was not believed to be the unit's */
    public record Taken(Outcome outcome, Optional<RefusalCode> why) {}

    /** In the order in which they are told. */
    public List<Taken> take(UUID doorId, List<String> texts) {
        InstalledUnit unit = rows.lock(InstalledUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        DoorUnit door = rows.find(DoorUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Source source = new Source(
                doorId,
                unit.signingKey(),
                signing.keys(),
                sites.get(door.siteId()).zone());
        KeptEvents events = new KeptEvents(rows, unit);
        List<KeptEvent> fresh = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (String text : texts) {
            taken.add(take(source, events, text, fresh));
        }
        fresh.forEach(kept -> close(events, kept));
        fresh.forEach(kept -> look(doorId, events, kept));
        return taken;
    }

    private Taken take(Source source, KeptEvents events, String text, List<KeptEvent> fresh) {
        UnitEvent event;
        try {
            event = UnitEvent.read(text, source.unit(), source.key());
        } catch (AccessDenied notTheUnits) {
            return new Taken(Outcome.REFUSED, Optional.of(notTheUnits.code()));
        }
        Receipt receipt = new ReceivedEvents(source, events.around(event, Jws.hash(text))).receive(text);
        if (receipt.outcome() == Outcome.CONTRADICTED) {
            contradict(source, event, Jws.hash(text));
        }
        if (receipt.outcome() == Outcome.PROVEN || receipt.outcome() == Outcome.CLAIMED) {
            Link link = Objects.requireNonNull(receipt.next().known().get(event.number()));
            fresh.add(events.keep(event.number(), link, clock.instant()));
            note(source, event, link);
        }
        return new Taken(receipt.outcome(), receipt.why());
    }

    private void close(KeptEvents events, KeptEvent kept) {
        events.afterGapAt(kept.link().hash()).forEach(after -> after.missesOne(false));
    }

    private void look(UUID door, KeptEvents events, KeptEvent kept) {
        String previous = kept.link().previous();
        if (!previous.equals(UnitEvent.NONE) && !events.has(previous)) {
            kept.missesOne(true);
            find(door, kept.number(), "missing");
        }
    }

    private void find(UUID door, EventNumber number, String finding) {
        journal.note(Actor.unit(door), Deed.UNIT_GAP, about(door, number).with("finding", finding));
    }

    /** Once, and with whom the phone's answer names, as the event itself is not kept. */
    private void contradict(Source source, UnitEvent event, String hash) {
        UUID door = source.unit();
        boolean isNoted = !rows.where(
                        JournalEntry.class, "x.objectId = :door and x.deed = :gap and x.details like :hash")
                .setParameter("door", door)
                .setParameter("gap", Deed.UNIT_GAP)
                .setParameter("hash", "%" + hash + "%")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (isNoted) {
            return;
        }
        About about = about(door, event.number())
                .with("finding", "contradicted")
                .with("told", event.kind().code())
                .with("at", event.at())
                .with("hash", hash);
        UUID holder = event.proof().isPresent() ? holder(source, event) : null;
        journal.note(Actor.unit(door), Deed.UNIT_GAP, holder == null ? about : about.person(holder));
    }

    private static About about(UUID door, EventNumber number) {
        return About.of(door).with("event", number.boot() + "." + number.sequence());
    }

    private void note(Source source, UnitEvent event, Link link) {
        if (event.kind() == EventKind.STARTED) {
            return;
        }
        UUID door = source.unit();
        Optional<Opening> decided = link.proof().flatMap(answer -> decided(door, answer));
        if (decided.isPresent()) { // on record since then
            if (event.kind() == EventKind.OPENED && !decided.get().opens()) {
                find(door, event.number(), "opened-though-refused");
            }
            if (event.kind() == EventKind.REFUSED && decided.get().opens()) {
                find(door, event.number(), "refused-though-opened");
            }
            return;
        }
        About about = about(door, event.number()).with("at", event.at());
        if (event.kind() == EventKind.REFUSED) {
            about = about.with("ground", ground(event));
        }
        Optional<DoorOrder> order = link.proof().isPresent() ? order(source, event) : Optional.empty();
        if (order.isPresent()) {
            boolean opened = event.kind() == EventKind.OPENED;
            order.get().came(opened ? null : ground(event));
            journal.note(
                    Actor.unit(door),
                    opened ? Deed.DOOR_OPENED : Deed.DOOR_REFUSED,
                    about.with("orderId", order.get().id()));
            return;
        }
        UUID holder = link.proof().isPresent() ? holder(source, event) : null;
        if (holder == null) {
            journal.note(
                    Actor.unit(door), event.kind() == EventKind.OPENED ? Deed.DOOR_CLAIMED : Deed.DOOR_REFUSED, about);
        } else {
            About whose = about.person(holder).with("offline", true);
            boolean opened = event.kind() == EventKind.OPENED;
            if (opened && !isHungSince(event)) {
                new CountUse(rows).count(door, holder, event.at());
                DoorUnit unit = rows.find(DoorUnit.class, door).orElseThrow();
                whose = OpenedFor.with(
                        whose, unit, rows.find(KeyHolder.class, holder).orElse(null));
            }
            journal.note(Actor.holder(holder), opened ? Deed.DOOR_OPENED : Deed.DOOR_REFUSED, whose);
        }
    }

    private static String ground(UnitEvent event) {
        return event.code().filter(code -> code.length() <= MOST).orElse("unknown");
    }

    private Optional<DoorOrder> order(Source source, UnitEvent event) {
        try {
            String text = event.order().orElse(null);
            return text == null
                    ? Optional.empty()
                    : rows.lock(
                            DoorOrder.class,
                            Order.read(text, source.unit(), source.tenant()).id());
        } catch (AccessDenied notOurs) {
            return Optional.empty();
        }
    }

    /** Of a unit that was hung elsewhere since, nobody knows in which stairwell it was. */
    private boolean isHungSince(UnitEvent event) {
        return !rows.where(JournalEntry.class, "x.objectId = :door and x.deed = :hung and x.at >= :at")
                .setParameter("door", event.unit())
                .setParameter("hung", Deed.UNIT_HUNG)
                .setParameter("at", event.at())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Optional<Opening> decided(UUID door, String answer) {
        return rows.where(Opening.class, "x.doorId = :door and x.answer = :answer")
                .setParameter("door", door)
                .setParameter("answer", answer)
                .getResultStream()
                .findFirst();
    }

    private @Nullable UUID holder(Source source, UnitEvent event) {
        try {
            UUID grant = event.proof()
                    .orElseThrow()
                    .verify(source.tenant(), source.unit(), source.key())
                    .credential()
                    .grant();
            return rows.find(DoorKey.class, grant).flatMap(DoorKey::holderId).orElse(null);
        } catch (AccessDenied notProven) {
            return null;
        }
    }
}
