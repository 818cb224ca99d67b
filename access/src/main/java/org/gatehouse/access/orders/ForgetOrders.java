package org.gatehouse.access.orders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** An order is of use while somebody asks what became of it. The log goes on telling of it. Run it as each tenant. */
@UseCase
public class ForgetOrders {
    static final Duration KEPT = Duration.ofDays(7); // a unit without a network tells later

    private final Rows rows;
    private final Clock clock;

    @Inject
    public ForgetOrders(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns how many went. */
    public int forgetDue() {
        return rows.change("delete from DoorOrder x where x.tenantId = :tenant and x.expiresAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
