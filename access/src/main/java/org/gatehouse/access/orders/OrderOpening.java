package org.gatehouse.access.orders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Tells a door's unit to open now. Nothing is kept for later: a unit that does not hear of it within ten seconds does
 * not open. Who has ordered it is on record with the order (rule 244).
 */
@UseCase
public class OrderOpening {
    private final Rows rows;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public OrderOpening(Rows rows, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Orders, or names what was ordered by the same key before.
     *
     * <p>NOT_FROM_AFAR: nobody has said of this door that it opens so, or it has no unit that is in use.
     */
    public UUID order(UUID doorId, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> give(doorId, by));
    }

    private UUID give(UUID doorId, Actor by) {
        if (rows.find(DoorUnit.class, doorId).isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        InstalledUnit unit =
                rows.lock(InstalledUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FROM_AFAR));
        DoorUnit door = rows.lock(DoorUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (!door.opensFromAfar() || door.state() != DoorState.ACTIVE || !unit.isAlive(door)) {
            throw Refusal.of(Problem.NOT_FROM_AFAR);
        }
        DoorOrder order =
                new DoorOrder(doorId, unit.nextOrder(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        rows.add(order);
        journal.note(by, Deed.DOOR_ORDERED, About.of(doorId).with("orderId", order.id()));
        return order.id();
    }

    /** Another door's is not there. */
    public DoorOrder get(UUID doorId, UUID order) {
        return rows.find(DoorOrder.class, order)
                .filter(found -> found.doorId().equals(doorId))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
