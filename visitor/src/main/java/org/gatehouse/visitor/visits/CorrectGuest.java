package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * A guest says how they are really called, before they come: name, company and the language of messages, and nothing
 * else is asked. What the host wrote stays with the visit. A colleague who is invited is written by their company, and
 * nobody is called otherwise while they are inside, for another visit or not: the lists of who is here go by the name.
 */
@UseCase
public class CorrectGuest {
    private final Rows rows;
    private final Visits visits;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CorrectGuest(Rows rows, Visits visits, People people, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The guest as they are written now.
     *
     * @param changeable whether they may still correct it
     */
    public record Written(Person guest, boolean changeable) {}

    public Written read(UUID visitId) {
        Visit visit = visits.get(visitId);
        boolean open = visit.arrivedAt().isEmpty()
                && visit.cancelledAt().isEmpty()
                && !isOver(visit)
                && !isColleague(visit)
                && !visits.isInside(visit.guestId());
        return new Written(people.get(visit.guestId()), open);
    }

    public void correct(UUID visitId, long version, Person.Naming naming) {
        Visit visit = visits.lock(visitId); // whoever checks in meanwhile is let in by one name or the other
        require(visit);
        Person guest = rows.lock(Person.class, visit.guestId()).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (guest.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        guest.correct(naming);
        outbox.record(new VisitTouched(visitId));
    }

    private void require(Visit visit) {
        if (visit.arrivedAt().isPresent()) {
            throw Refusal.of(Problem.GUEST_INSIDE);
        }
        if (visit.cancelledAt().isPresent()) {
            throw Refusal.of(Problem.VISIT_CANCELLED);
        }
        if (isOver(visit) || isColleague(visit)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        if (visits.isInside(visit.guestId())) {
            throw Refusal.of(Problem.GUEST_INSIDE);
        }
    }

    private boolean isOver(Visit visit) {
        return !clock.instant().isBefore(visit.endsAt());
    }

    private boolean isColleague(Visit visit) {
        return people.employee(visit.guestId()).isPresent();
    }
}
