package org.gatehouse.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.Difference.Kind;
import org.gatehouse.core.ledger.Incident;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.ProxyJournal;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.core.ledger.Reconciliation;
import org.gatehouse.core.ledger.Reconciliation.Journal;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What left, held against what was decided, on the real database; each test on a day of its own. */
class ReconcileTest extends Books {
    @Test
    void what_the_gate_sends_fits_what_it_has_decided() {
        lobby.arrive();
        readJournal(lobby.evidence().get(0).id());

        Reconciliation report = reconcile.reconcile(hour);

        assertThat(inMobile.requests()).hasSize(1);
        assertThat(report)
                .extracting(
                        Reconciliation::calls,
                        Reconciliation::unused,
                        Reconciliation::passed,
                        Reconciliation::unnoted,
                        Reconciliation::differences)
                .containsExactly(1, 0, 1, 0, 0);
        assertThat(report.journal()).contains(Journal.READ);
        assertThat(ours()).isEmpty();
    }

    @Test
    void bytes_that_went_past_the_gate_are_found_and_are_one_incident_however_often() {
        UUID madeUp = Uuids.next();
        lobby.doAs(() -> sendPastTheGate(madeUp));
        assertThat(inMobile.requests()).hasSize(1);

        reconcile.reconcile(hour);
        lobby.clock.advance(Duration.ofHours(1));
        reconcile.reconcile(hour);

        assertThat(ours()).singleElement().satisfies(incident -> {
            assertThat(incident.code()).isEqualTo(Kind.CALL_WITHOUT_PERMIT);
            assertThat(incident.flow()).contains(madeUp);
            assertThat(incident.service()).isEqualTo("inmobile");
            assertThat(incident.host()).isEqualTo("127.0.0.1");
            assertThat(incident.calls()).isEqualTo(1);
            assertThat(incident.state()).isEqualTo(Incident.State.OPEN);
            assertThat(incident.lastSeenAt()).isEqualTo(incident.firstSeenAt().plus(Duration.ofHours(1)));
        });
    }

    @Test
    void an_incident_is_for_its_own_tenant_alone() {
        lobby.doAs(() -> sendPastTheGate(Uuids.next()));
        reconcile.reconcile(hour);

        assertThat(ours()).hasSize(1);
        assertThat(of(others)).isEmpty();
        assertThat(incidents.newestAcrossTenants(1_000))
                .filteredOn(incident -> incident.tenant().equals(lobby.tenant))
                .hasSize(1);
    }

    @Test
    void a_decision_used_twice_or_too_late_is_found() {
        lobby.arrive();
        UUID flow = lobby.evidence().get(0).id();
        lobby.doAs(() -> sendPastTheGate(flow));
        lobby.clock.advance(Duration.ofMinutes(2));
        lobby.doAs(() -> sendPastTheGate(flow));

        reconcile.reconcile(hour);

        assertThat(ours())
                .extracting(Incident::code, Incident::calls)
                .containsExactlyInAnyOrder(tuple(Kind.CALL_REPEATED, 3), tuple(Kind.CALL_OUT_OF_TIME, 1));
    }

    @Test
    void a_decision_used_again_right_after_the_border_of_two_hours_is_found_and_is_one_incident() {
        lobby.clock.set(hour.to().minusSeconds(2));
        lobby.arrive();
        UUID flow = lobby.evidence().get(0).id();
        lobby.clock.set(hour.to().plusSeconds(2));
        lobby.doAs(() -> sendPastTheGate(flow));
        Period next = new Period(hour.to(), hour.to().plus(Duration.ofHours(1)));

        Reconciliation first = reconcile.reconcile(hour);
        Reconciliation second = reconcile.reconcile(next);
        assertThat(first)
                .extracting(Reconciliation::calls, Reconciliation::differences)
                .containsExactly(1, 0);
        assertThat(second)
                .extracting(Reconciliation::calls, Reconciliation::differences)
                .containsExactly(1, 1);
        closing.close(ours().get(0).id(), Uuids.next(), "A test of ours.");
        reconcile.reconcile(hour);
        reconcile.reconcile(next);
        reconcile.reconcile(new Period(hour.from(), next.to()));

        assertThat(ours()).singleElement().satisfies(incident -> {
            assertThat(incident.code()).isEqualTo(Kind.CALL_REPEATED);
            assertThat(incident.calls()).isEqualTo(2);
            assertThat(incident.state()).isEqualTo(Incident.State.CLOSED);
        });
    }

    @Test
    void what_only_the_proxy_saw_is_found() {
        readJournal(Uuids.next());
        lobby.arrive();
        UUID decided = lobby.evidence().get(0).id();
        entries.add(new Entry(start.plusSeconds(61), decided, "inmobile", "127.0.0.1", null, "flow-used"));

        Reconciliation report = reconcile.reconcile(hour);

        assertThat(report)
                .extracting(Reconciliation::refused, Reconciliation::differences)
                .containsExactly(1, 2);
        assertThat(ours())
                .extracting(Incident::code, Incident::detail)
                .containsExactly(tuple(Kind.REFUSED_BY_PROXY, "flow-used"));
    }

    @Test
    void a_decision_that_was_never_used_is_counted_and_is_no_incident() {
        lobby.connect(List.of(lobby.sms)); // calls nobody
        lobby.arrive();

        Reconciliation report = reconcile.reconcile(hour);

        assertThat(report)
                .extracting(Reconciliation::unused, Reconciliation::differences)
                .containsExactly(1, 0);
    }

    @Test
    void a_journal_that_cannot_be_read_is_not_taken_for_an_empty_one() {
        journal = period -> {
            throw new ProxyJournal.Unreadable("not-reached");
        };

        Reconciliation report = reconcile.reconcile(hour);

        assertThat(report.journal()).contains(Journal.UNREADABLE);
        assertThat(report.differences()).isEqualTo(1);
    }

    @Test
    void an_incident_is_closed_once_and_opens_again_only_for_more_calls() {
        UUID madeUp = Uuids.next();
        lobby.doAs(() -> sendPastTheGate(madeUp));
        reconcile.reconcile(hour);
        UUID id = ours().get(0).id();
        UUID operator = Uuids.next();

        closing.close(id, operator, "A test of ours.");
        assertThatThrownBy(() -> closing.close(id, operator, "Again.")).isInstanceOf(Refusal.class);
        reconcile.reconcile(hour);
        assertThat(ours()).singleElement().satisfies(incident -> {
            assertThat(incident.state()).isEqualTo(Incident.State.CLOSED);
            assertThat(incident.closedBy()).contains(operator);
            assertThat(incident.closedBecause()).contains("A test of ours.");
        });

        lobby.doAs(() -> sendPastTheGate(madeUp));
        reconcile.reconcile(hour);
        assertThat(ours()).singleElement().satisfies(incident -> {
            assertThat(incident.state()).isEqualTo(Incident.State.OPEN);
            assertThat(incident.calls()).isEqualTo(2);
        });
    }
}
