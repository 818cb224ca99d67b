package org.gatehouse.web.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Somebody works for the tenant no more. */
@UseCase
public class LetEmployeeGo {
    private final Rows rows;
    private final Accounts accounts;
    private final PushSubscriptions subscriptions;
    private final KeepDoors doors;
    private final Clock clock;

    @Inject
    public LetEmployeeGo(Rows rows, Accounts accounts, PushSubscriptions subscriptions, KeepDoors doors, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * Receives nobody any more; guests who ask for them are sent to the deputy (W13). Their account closes with it, so
     * the last administrator cannot leave, and a signatory is let go by one. Whoever answers for a door unit hands it
     * over first (rule 94).
     */
    public void letGo(UUID id, UUID by) {
        accounts.requireSignatoryToClose(id, by);
        Employee employee = rows.lock(Employee.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        requireNoDoor(id);
        employee.leave(clock.instant());
        subscriptions.forgetAll(id);
        rows.flush();
        accounts.requireAdministrator();
    }

    private void requireNoDoor(UUID id) {
        List<String> names =
                doors.administeredBy(id).stream().map(DoorUnit::name).toList();
        if (!names.isEmpty()) {
            throw Refusal.of(Problem.BLOCKED_BY_DOOR, String.join(", ", names));
        }
    }
}
