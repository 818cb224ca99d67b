package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.Reconciliation;
import org.junit.jupiter.api.Test;

/** When it is compared, and how long the calls are kept. */
class ReconcileHoursTest extends Books {
    @Test
    void each_hour_that_is_over_is_compared_once() {
        lobby.clock.set(start.plus(Duration.ofMinutes(61)));
        reconcile.reconcileDue(); // up to the hour before, wherever the last one ended
        int before = scheduled().size();

        reconcile.reconcileDue();
        assertThat(scheduled()).as("an hour is over two minutes later").hasSize(before);
        lobby.clock.advance(Duration.ofMinutes(1));
        while (scheduled().get(0).period().to().isBefore(hour.to())) {
            reconcile.reconcileDue(); // a day at a time
        }
        int all = scheduled().size();
        reconcile.reconcileDue();

        assertThat(scheduled()).hasSize(all);
        assertThat(scheduled().get(0).period().to()).isEqualTo(hour.to());
        assertThat(scheduled()).allSatisfy(run -> assertThat(run.finishedAt()).isPresent());
    }

    @Test
    void calls_are_forgotten_after_ninety_days_and_incidents_are_not() {
        lobby.doAs(() -> sendPastTheGate(Uuids.next()));
        reconcile.reconcile(hour);
        lobby.clock.set(hour.to().plus(Duration.ofDays(90)));

        assertThat(calls.forgetOldAcrossTenants()).isPositive();
        assertThat(reconcile.reconcile(hour).calls()).isZero();
        assertThat(ours()).hasSize(1);
    }

    private List<Reconciliation> scheduled() {
        return runs.newestAcrossTenants(10_000).stream()
                .filter(Reconciliation::isScheduled)
                .sorted((one, other) ->
                        other.period().to().compareTo(one.period().to()))
                .toList();
    }
}
