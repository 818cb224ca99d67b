package org.gatehouse.visitor.checkin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.visits.Departure;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/** A guest goes: by the same pass, code, link or receptionist. */
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
        return once(showing, () -> visits.lockByPass(pass));
    }

    public Answer byCode(Showing showing, String code) {
        return once(showing, () -> visits.lockByCode(code, showing.saidAt(clock.instant())));
    }

    public Answer byId(Showing showing, UUID visitId) {
        return once(showing, () -> Optional.of(visits.lock(visitId)));
    }

    /** By somebody of whom nothing is known. */
    public Answer byNobody(Showing showing) {
        return once(showing, Optional::empty);
    }

    private Answer once(Showing showing, Supplier<Optional<Visit>> find) {
        Optional<Visit> visit = find.get(); // locked first: a scan sent twice at once finds itself kept
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
        Departure departure = visit.map(found -> found.leave(then)).orElseGet(Departure.Unknown::new);
        UUID visitId = visit.map(Visit::id).orElse(null);
        rows.add(new Scan(showing, Scan.Direction.OUT, visitId, departure.code(), now).about(departure.at()));
        if (departure instanceof Departure.Goodbye) {
            outbox.record(new GuestLeft(visit.orElseThrow().id(), then, false));
        }
        return new Answer(departure, card(departure, visit));
    }

    /** Only who was inside is told more than that: a code that leaves nobody out tells nothing of anybody. */
    private Optional<VisitCard> card(Departure departure, Optional<Visit> visit) {
        return departure instanceof Departure.Goodbye ? visit.map(cards::of) : Optional.empty();
    }
}
