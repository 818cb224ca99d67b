package org.gatehouse.core.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.events.DomainEvent.VisitTouched;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T08:00:00Z"));
    private final TestContainer container = new TestContainer(database);
    private final TenantId ours = database.newTenant();
    private final TenantId theirs = database.newTenant();
    private final Remembering first = new Remembering("first");
    private final Remembering second = new Remembering("second");
    private final OutboxDispatcher outbox = new OutboxDispatcher(
            container.useCase(DueEvents.class, container.entityManager(), clock),
            container.useCase(TellSubscribers.class, container.rows(), clock),
            List.of(first, second));

    @Test
    void each_event_is_told_once_to_everybody_in_order_and_as_its_tenant() {
        List<UUID> recorded =
                IntStream.range(0, 60).mapToObj(number -> record(ours)).toList();
        UUID elsewhere = record(theirs);

        tellAll();
        tellAll();

        assertThat(first.of(ours)).isEqualTo(recorded).isEqualTo(second.of(ours));
        assertThat(first.of(theirs)).containsExactly(elsewhere);
    }

    @Test
    void an_event_that_somebody_cannot_take_holds_up_no_other_and_is_told_to_them_again_later() {
        UUID before = record(ours);
        UUID poison = record(ours);
        UUID after = record(ours);
        second.cannotTake.add(poison);

        tellAll();
        assertThat(first.of(ours)).containsExactlyInAnyOrder(before, poison, after);
        assertThat(second.of(ours)).containsExactlyInAnyOrder(before, after);

        second.cannotTake.clear();
        clock.advance(Duration.ofSeconds(2));
        tellAll();
        assertThat(first.of(ours)).hasSize(3);
        assertThat(second.of(ours)).containsExactly(before, after, poison);
    }

    private record Heard(TenantId tenant, UUID visit) {}

    private UUID record(TenantId tenant) {
        UUID subject = Uuids.next();
        database.doAs(
                tenant,
                mine -> new Outbox(mine, clock, Runnable::run, new OutboxWake()).record(new VisitTouched(subject)));
        return subject;
    }

    private void tellAll() {
        boolean more = true;
        while (more) {
            more = outbox.tellDue();
        }
    }

    /** What it heard in a transaction that did not commit, it has not heard. */
    private final class Remembering implements Subscriber {
        private final String name;
        private final Set<UUID> cannotTake = new HashSet<>();
        private final List<Heard> heard = new ArrayList<>();

        Remembering(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(DomainEvent event) {
            if (event instanceof VisitTouched touched) {
                if (cannotTake.contains(touched.visitId())) {
                    throw new IllegalStateException("cannot take it");
                }
                TenantId tenant = CurrentTenant.get();
                container.afterCommit().run(() -> heard.add(new Heard(tenant, touched.visitId())));
            }
        }

        List<UUID> of(TenantId tenant) {
            return heard.stream()
                    .filter(one -> one.tenant().equals(tenant))
                    .map(Heard::visit)
                    .toList();
        }
    }
}
