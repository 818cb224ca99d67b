package org.gatehouse.notifications.answers;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.Escalate;
import org.gatehouse.notifications.hostalert.HostAlert;
import org.gatehouse.notifications.hostalert.JointAlerts;

/**
 * Reception asks somebody else to receive a guest (W13). If that person does not answer either, it is reception's
 * again.
 */
@UseCase
public class ReassignAlert {
    private final Rows rows;
    private final People people;
    private final Escalate escalate;
    private final JointAlerts joint;
    private final Clock clock;

    @Inject
    public ReassignAlert(Rows rows, People people, Escalate escalate, JointAlerts joint, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.escalate = escalate;
        this.joint = joint;
        this.clock = clock;
    }

    public void to(UUID alertId, UUID employeeId) {
        HostAlert alert =
                rows.lock(HostAlert.class, alertId).map(joint::leadOf).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (!alert.takesAnswers(clock.instant())) {
            throw Refusal.of(Problem.ALERT_OVER);
        }
        Person person = people.employee(employeeId)
                .filter(employee -> employee.isReachable(clock.instant()))
                .map(Employee::id)
                .flatMap(people::find)
                .orElseThrow(() -> Refusal.ofField("employeeId", Problem.INVALID_INPUT));
        escalate.reassign(alert, person);
    }
}
