package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Departure;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/**
 * A guest goes: by the same pass, code, link or receptionist. A way out that is told after the guest has come in again
 * ends the stay that it was about and leaves them inside: nobody is missing from the list of who is in the building.
 */
@UseCase
public class CheckOut {
    private final Rows rows;
    private final Visits visits;
    private final VisitCards cards;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CheckOut(Rows rows, Visits visits, VisitCards cards, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.cards = cards;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The answer, and what the guest may be shown where it is known whose visit it is about. */
    public record Answer(Departure departure, Optional<VisitCard> card) {}

    public Answer byPass(Showing showing, String pass) {
        return once(showing, then -> visits.lockByPass(pass));
    }

    public Answer byCode(Showing showing, String code) {
        return once(showing, then -> visits.lockByCode(code, then));
    }

    public Answer byId(Showing showing, UUID visitId) {
        return once(showing, then -> Optional.of(visits.lock(visitId)));
    }

    /** By somebody of whom nothing is known. */
    public Answer byNobody(Showing showing) {
        return once(showing, then -> Optional.empty());
    }

    private Answer once(Showing showing, Function<Instant, Optional<Visit>> find) {
        Instant then = showing.happenedAt(rows.find(Scan.class, showing.scanId()), clock.instant());
        Optional<Visit> visit = find.apply(then); // locked first: a scan sent twice at once finds itself kept
        Optional<Scan> earlier = rows.find(Scan.class, showing.scanId());
        if (earlier.isPresent()) {
            Scan scan = earlier.get();
            scan.requireSame(showing, Scan.Direction.OUT, visit.map(Visit::id));
            Departure departure = Departure.of(scan.outcome(), scan.outcomeAt());
            return new Answer(departure, card(departure, scan.visitId().map(visits::get)));
        }
        return leave(showing, visit);
    }

    private Answer leave(Showing showing, Optional<Visit> visit) {
        Instant now = clock.instant();
        Instant then = showing.happenedAt(now);
        Optional<Instant> closing = visit.filter(Visit::isDepartureInferred).flatMap(Visit::departedAt);
        Departure departure = visit.map(found -> found.leave(then)).orElseGet(Departure.Unknown::new);
        UUID visitId = visit.map(Visit::id).orElse(null);
        rows.add(new Scan(showing, Scan.Direction.OUT, visitId, departure.code(), now).about(departure.at()));
        if (departure instanceof Departure.Goodbye) {
            Visit left = visit.orElseThrow();
            boolean back = then.isBefore(now) && cameBack(left, then, closing);
            if (then.isBefore(now)) {
                left.toldAt(back ? Passage.CHECK_IN : Passage.CHECK_OUT, now);
            }
            outbox.record(back ? new VisitTouched(left.id()) : new GuestLeft(left.id(), then, false));
        }
        return new Answer(departure, card(departure, visit));
    }

    /** The guest was seen to come in again before anybody knew that they had left. */
    private boolean cameBack(Visit visit, Instant leftAt, Optional<Instant> closing) {
        Optional<Instant> back = rows.where(
                        Scan.class,
                        "x.visitId = :visit and x.direction = :in and x.outcome = :inside"
                                + " and x.occurredAt > :left order by x.occurredAt")
                .setParameter("visit", visit.id())
                .setParameter("in", Scan.Direction.IN)
                .setParameter("inside", new Arrival.AlreadyInside(leftAt).code())
                .setParameter("left", leftAt)
                .setMaxResults(1)
                .getResultStream()
                .map(Scan::occurredAt)
                .findFirst();
        back.ifPresent(visit::comeBack);
        back.flatMap(at -> closing.filter(at::isBefore)).ifPresent(visit::inferDeparture);
        return back.isPresent();
    }

    /** Only who was inside is told more than that: a code that leaves nobody out tells nothing of anybody. */
    private Optional<VisitCard> card(Departure departure, Optional<Visit> visit) {
        return departure instanceof Departure.Goodbye ? visit.map(cards::of) : Optional.empty();
    }
}
