package org.gatehouse.core.events;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Tells events to their subscribers. The rows are locked meanwhile: two instances never tell one event at once. */
@UseCase
public class TellSubscribers {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public TellSubscribers(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Some events to all subscribers in one transaction, in the order in which they were recorded. */
    public void all(List<UUID> eventIds, List<Subscriber> subscribers) {
        Instant now = clock.instant();
        List<OutboxEvent> events = rows.where(OutboxEvent.class, "x.id in :ids order by x.dueAt, x.id")
                .setParameter("ids", eventIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        events.stream().filter(row -> row.isDue(now)).forEach(row -> {
            DomainEvent event = row.event();
            subscribers.stream().filter(known -> !row.hasBeenTold(known)).forEach(known -> known.on(event));
            row.finish(now);
        });
    }

    /** One of them: what is left after telling them all together has failed. */
    public void one(UUID eventId, Subscriber subscriber) {
        lockDue(eventId).filter(row -> !row.hasBeenTold(subscriber)).ifPresent(row -> {
            subscriber.on(row.event());
            row.markTold(subscriber);
        });
    }

    /** Some could not be told: again later. Nobody could not: done. */
    public void settle(UUID eventId, List<String> errors) {
        lockDue(eventId).ifPresent(row -> {
            if (errors.isEmpty()) {
                row.finish(clock.instant());
            } else {
                row.fail(String.join(";", errors), clock.instant());
            }
        });
    }

    private Optional<OutboxEvent> lockDue(UUID eventId) {
        return rows.lock(OutboxEvent.class, eventId).filter(row -> row.isDue(clock.instant()));
    }
}
