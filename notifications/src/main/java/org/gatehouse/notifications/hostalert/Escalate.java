package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.WaitingMessages;
import org.gatehouse.core.events.DomainEvent.ReceptionMustAct;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Asks the next person to receive a guest: the host, the host by another way, the deputy, and then it is reception's.
 * Whoever is away or has left is passed over at once. The alert is locked: two instances take one step, not two.
 */
@UseCase
public class Escalate {
    private final Rows rows;
    private final People people;
    private final Tenants tenants;
    private final Ask ask;
    private final JointAlerts joint;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public Escalate(Rows rows, People people, Tenants tenants, Ask ask, JointAlerts joint, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.tenants = tenants;
        this.ask = ask;
        this.joint = joint;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One step further, if it is time. */
    public void ifDue(UUID alertId) {
        rows.lock(HostAlert.class, alertId)
                .filter(alert -> alert.isDue(clock.instant()))
                .ifPresent(alert -> go(alert, alert.step().next()));
    }

    void begin(HostAlert alert) {
        go(alert, Step.HOST);
    }

    /** There is nobody who should be told but reception. */
    void toReception(HostAlert alert) {
        go(alert, Step.RECEPTION);
    }

    /**
     * The guest has come in again: whoever is next is told after as long a wait as there was left. Whose message was
     * withdrawn meanwhile is asked after all.
     */
    void resume(HostAlert alert) {
        if (!alert.canResume()) {
            return;
        }
        HostAlert lead = joint.leadOf(alert);
        if (lead != alert && lead.isEnded()) {
            joint.handOver(lead, alert);
        }
        alert.resume(Timeline.of(tenants.settings()), clock.instant());
        if (alert.leadId().isEmpty() && alert.closedAt().isEmpty() && isWithdrawn(alert)) {
            again(alert);
        }
    }

    private boolean isWithdrawn(HostAlert alert) {
        return joint.messageOf(alert)
                .flatMap(id -> rows.find(Message.class, id))
                .filter(WaitingMessages::isWithdrawn)
                .isPresent();
    }

    /** The same person, because what was to be said has not been said. */
    void again(HostAlert alert) {
        go(alert, alert.step());
    }

    /** The one asked now cannot be told, or will not come: the next person, at once. */
    public void passOver(HostAlert alert) {
        jump(alert, alert.step().nextPerson());
    }

    /** Reception names somebody else. */
    public void reassign(HostAlert alert, Person person) {
        Timeline timeline = Timeline.of(tenants.settings());
        alert.countFrom(Step.REASSIGNED, timeline, clock.instant());
        alert.await(Step.REASSIGNED, ask.person(alert, Step.REASSIGNED, person), timeline);
    }

    private void jump(HostAlert alert, Step step) {
        alert.countFrom(step, Timeline.of(tenants.settings()), clock.instant());
        go(alert, step);
    }

    private void go(HostAlert alert, Step step) {
        Optional<Person> person = whoIs(step, alert);
        if (person.isPresent()) {
            alert.await(step, ask.person(alert, step, person.get()), Timeline.of(tenants.settings()));
        } else if (step == Step.RECEPTION) {
            alert.handToReception();
            outbox.record(new ReceptionMustAct(alert.visitId(), clock.instant()));
            joint.others(alert).forEach(other -> outbox.record(new VisitTouched(other.visitId())));
        } else {
            jump(alert, step.nextPerson());
        }
    }

    private Optional<Person> whoIs(Step step, HostAlert alert) {
        Instant now = clock.instant();
        Optional<Employee> host = people.employee(alert.hostId());
        Optional<Employee> asked = switch (step) {
            case HOST, HOST_AGAIN -> host;
            case DEPUTY -> host.flatMap(Employee::deputyId).flatMap(people::employee);
            case REASSIGNED, RECEPTION -> Optional.empty();
        };
        return asked.filter(employee -> employee.isReachable(now))
                .map(Employee::id)
                .flatMap(people::find);
    }
}
