package org.gatehouse.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.NothingSent;
import org.gatehouse.core.egress.TestClearance;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class CallLedgerTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovableClock clock = MovableClock.at("2026-11-21T08:00:00Z");
    private final TestContainer container = new TestContainer(database);
    private final OutboundCalls calls = container.useCase(OutboundCalls.class, container.entityManager(), clock);
    private final UUID flow = Uuids.next();
    private final Clearance clearance = TestClearance.of(flow, "inmobile", clock.instant(), clock);

    /** A database that is away, or answers nobody after it has written. */
    private boolean away;

    private boolean unheard;

    private final CallLedger ledger = new CallLedger(
            new OutboundCalls(null, clock) {
                @Override
                public void keepAcrossTenants(List<OutboundCall> batch) {
                    if (away) {
                        throw new IllegalStateException("away");
                    }
                    calls.keepAcrossTenants(batch);
                    if (unheard) {
                        throw new IllegalStateException("unheard");
                    }
                }
            },
            clock);

    @Test
    void a_call_is_kept_with_its_flow_and_whoever_it_was_made_for() {
        TenantId tenant = database.newTenant();
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            ledger.note(clearance, "api.inmobile.com", Kind.ASK);
        }
        assertThat(kept()).as("nobody waits for a commit").isEmpty();

        ledger.write();

        assertThat(kept()).singleElement().satisfies(call -> {
            assertThat(call.service()).isEqualTo("inmobile");
            assertThat(call.host()).isEqualTo("api.inmobile.com");
            assertThat(call.kind()).isEqualTo(Kind.ASK);
            assertThat(call.calledAt()).isEqualTo(clock.instant());
            assertThat(call.workedFor()).contains(tenant);
        });
    }

    @Test
    void what_cannot_be_written_now_is_written_later_and_once() {
        ledger.note(clearance, "api.inmobile.com", Kind.DELIVER);
        away = true;
        assertThatIllegalStateException().isThrownBy(ledger::write);
        away = false;
        unheard = true;
        assertThatIllegalStateException().isThrownBy(ledger::write);
        unheard = false;

        ledger.write();
        ledger.write();

        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_call_that_could_not_be_noted_is_not_made() {
        for (int note = 0; note < CallLedger.MOST; note++) {
            ledger.note(clearance, "api.inmobile.com", Kind.DELIVER);
        }

        assertThatThrownBy(() -> ledger.note(clearance, "api.inmobile.com", Kind.DELIVER))
                .isInstanceOf(NothingSent.class)
                .hasMessage("ledger-full");
    }

    private List<OutboundCall> kept() {
        return database.call(entityManager -> entityManager
                .createQuery("select c from OutboundCall c where c.flow = :flow", OutboundCall.class)
                .setParameter("flow", flow)
                .getResultList());
    }
}
