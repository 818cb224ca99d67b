package org.gatehouse.access.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.protocol.Order;
import org.gatehouse.access.protocol.Tolerance;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** That a door is to open now. Who has ordered it, the log says. */
@NotPersonal("an order to a lock: who gave it, the log says")
@Entity
@WrittenAfter(DoorUnit.class)
@Table(name = "door_order")
public class DoorOrder extends TenantOwned {
    private static final String OPENED = "opened";

    @Column(name = "door_id")
    private UUID doorId;

    @Column(name = "number")
    private long number;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "outcome")
    private @Nullable String outcome;

    /** For JPA. */
    protected DoorOrder() {}

    DoorOrder(UUID doorId, long number, Instant now) {
        super(newId());
        this.doorId = doorId;
        this.number = number;
        this.orderedAt = now;
        this.expiresAt = now.plus(Tolerance.OF_ORDERS);
    }

    /** What the unit is told. */
    public Order order() {
        return new Order(tenant(), doorId, id(), number, orderedAt, expiresAt);
    }

    /** @param ground why the unit has refused; null: it opened */
    public void came(@Nullable String ground) {
        this.outcome = ground == null ? OPENED : ground;
    }

    public UUID doorId() {
        return doorId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * What became of it: {@code ordered} while the unit may still open, {@code opened}, {@code refused}, or
     * {@code unanswered}, which a unit that tells later may still change.
     */
    public String state(Instant now) {
        if (outcome == null) {
            return now.isBefore(expiresAt) ? "ordered" : "unanswered";
        }
        return outcome.equals(OPENED) ? OPENED : "refused";
    }

    /** Why the unit has refused; a code of the protocol. */
    public @Nullable String ground() {
        return OPENED.equals(outcome) ? null : outcome;
    }
}
