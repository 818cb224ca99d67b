package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.CallLedger;
import org.gatehouse.core.ledger.CloseIncident;
import org.gatehouse.core.ledger.CompareFlows;
import org.gatehouse.core.ledger.Difference.Kind;
import org.gatehouse.core.ledger.Incident;
import org.gatehouse.core.ledger.Incidents;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.core.ledger.OutboundCalls;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.ProxyJournal;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.core.ledger.Reconcile;
import org.gatehouse.core.ledger.Reconciliation;
import org.gatehouse.core.ledger.Reconciliation.Journal;
import org.gatehouse.core.ledger.Reconciliations;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.TestDatabase;
import org.gatehouse.notifications.inbox.InAppInbox;
import org.gatehouse.notifications.provider.HttpProvider;
import org.gatehouse.notifications.provider.WayOut;
import org.gatehouse.notifications.sms.InMobileConnector;
import org.gatehouse.notifications.sms.InMobileSettings;
import org.gatehouse.notifications.testing.FakeInMobile;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
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
            reconcile.reconcileDue(); // a month at a time
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
