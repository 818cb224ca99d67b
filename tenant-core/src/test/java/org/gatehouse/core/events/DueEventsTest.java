package org.gatehouse.core.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.events.DomainEvent.GuestArrived;
import org.gatehouse.core.events.DomainEvent.InvitationChanged;
import org.gatehouse.core.events.DueEvents.Due;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a year of its own, in which no other test's events are due. */
class DueEventsTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovableClock clock = new MovableClock(Instant.parse("2001-11-20T08:00:00Z"));
    private final TestContainer container = new TestContainer(database);
    private final TenantId ours = database.newTenant();
    private final TenantId theirs = database.newTenant();
    private final DueEvents events = container.useCase(DueEvents.class, container.entityManager(), clock);
    private final Appointment appointment = new Appointment(
            Uuids.next(), Uuids.next(), Uuids.next(), Uuids.next(), clock.instant(), clock.instant(), null);

    @AfterEach
    void nothing_stays_due() {
        for (TenantId tenant : List.of(ours, theirs)) {
            database.doAs(
                    tenant,
                    rows -> rows.where(OutboxEvent.class, "x.doneAt is null")
                            .getResultList()
                            .forEach(event -> event.finish(clock.instant())));
        }
    }

    @Test
    void an_arrival_goes_before_the_thousand_changes_that_another_tenant_made_earlier() {
        change(theirs, 1000);
        clock.advance(Duration.ofSeconds(1));
        arrive(ours);

        assertThat(events.nextAcrossTenants(100))
                .hasSize(100)
                .first()
                .extracting(Due::tenant)
                .isEqualTo(ours);
    }

    @Test
    void an_arrival_goes_before_the_changes_of_its_own_tenant() {
        change(ours, 300);
        clock.advance(Duration.ofSeconds(1));
        arrive(ours);

        UUID first = events.nextAcrossTenants(100).get(0).id();
        DomainEvent told = database.as(
                ours, rows -> rows.find(OutboxEvent.class, first).orElseThrow().event());
        assertThat(told).isInstanceOf(GuestArrived.class);
    }

    @Test
    void two_tenants_with_many_take_turns() {
        change(theirs, 300);
        clock.advance(Duration.ofSeconds(1));
        change(ours, 300);

        assertThat(events.nextAcrossTenants(100))
                .filteredOn(due -> due.tenant().equals(ours))
                .hasSize(50);
    }

    private void change(TenantId tenant, int guests) {
        database.doAs(
                tenant,
                rows -> IntStream.range(0, guests)
                        .forEach(guest -> rows.add(new OutboxEvent(
                                new InvitationChanged(Uuids.next(), 1, appointment, null), clock.instant()))));
    }

    private void arrive(TenantId tenant) {
        database.doAs(
                tenant,
                rows -> rows.add(new OutboxEvent(
                        new GuestArrived(Uuids.next(), clock.instant(), appointment, clock.instant()),
                        clock.instant())));
    }
}
