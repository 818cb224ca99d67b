package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;

/** One guest more at a meeting: the person, a pass of their own, and the invitation that will carry it. */
@Singleton
public class Invite {
    private final Rows rows;
    private final People people;
    private final Tenants tenants;
    private final MasterKey masterKey;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public Invite(Rows rows, People people, Tenants tenants, MasterKey masterKey, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.tenants = tenants;
        this.masterKey = masterKey;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A guest who will be sent an invitation. */
    Visit guest(Meeting meeting, Guest guest) {
        return invite(meeting, guest, person(guest.details()));
    }

    /** One guest of several meetings is one person, who will be sent an invitation to each. */
    void toAll(List<Meeting> meetings, Guest guest) {
        Person person = person(guest.details());
        meetings.forEach(meeting -> invite(meeting, guest, person));
    }

    /** Somebody who has been invited to another of the series. */
    void known(Meeting meeting, Guest guest, UUID personId) {
        invite(meeting, guest, people.get(personId));
    }

    private Visit invite(Meeting meeting, Guest guest, Person person) {
        Visit visit = add(meeting, guest, person);
        outbox.record(meeting.invited(visit));
        return visit;
    }

    /** A guest who stands at the desk already. */
    Visit walkIn(Meeting meeting, Guest guest) {
        Visit visit = add(meeting, guest, person(guest.details()));
        outbox.record(new VisitTouched(visit.id()));
        return visit;
    }

    private Visit add(Meeting meeting, Guest guest, Person person) {
        GuestField.requireAll(guest.extras(), tenants.current().settings());
        Pass pass = Pass.random(CurrentTenant.get().value(), masterKey);
        Visit visit = new Visit(meeting, person.id(), pass, guest, clock.instant());
        rows.add(visit);
        return visit;
    }

    /** The same mailbox is the same person (rule 4); without one, nobody can be told apart from a namesake (W11). */
    private Person person(Person.Details details) {
        Email email = details.email();
        if (email == null) {
            return newPerson(details);
        }
        return people.byEmail(email)
                .map(known -> {
                    if (people.employee(known.id()).isEmpty()) { // a host must not write where a colleague is reached
                        known.completeWith(details);
                    }
                    return known;
                })
                .orElseGet(() -> newPerson(details));
    }

    private Person newPerson(Person.Details details) {
        Person person = new Person(details, clock.instant());
        people.add(person);
        return person;
    }
}
