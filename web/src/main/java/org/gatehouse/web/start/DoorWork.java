package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.access.calls.SweepCalls;
import org.gatehouse.access.faults.SweepFaults;
import org.gatehouse.access.openings.SweepUse;
import org.gatehouse.access.orders.ForgetOrders;
import org.gatehouse.core.webhooks.TellWebhooks;
import org.gatehouse.web.units.LiveUnits;

/** What goes on about doors without a request. */
@Singleton
public class DoorWork {
    private final LiveUnits units;
    private final SweepCalls calls;
    private final SweepFaults faults;
    private final SweepUse use;
    private final DoorDays days;
    private final ForgetOrders orders;
    private final TellWebhooks webhooks;

    @Inject
    public DoorWork(
            LiveUnits units,
            SweepCalls calls,
            SweepFaults faults,
            SweepUse use,
            DoorDays days,
            ForgetOrders orders,
            TellWebhooks webhooks) {
        this.units = units;
        this.calls = calls;
        this.faults = faults;
        this.use = use;
        this.days = days;
        this.orders = orders;
        this.webhooks = webhooks;
    }

    /** Each second: whoever listens hears what is new. */
    void tellUnits() {
        units.sendDue();
    }

    /** Each second: tenants' own systems hear what the log has got. */
    void tellSystems() {
        webhooks.tellDue();
    }

    /** Hourly. */
    void sweepAcrossTenants() {
        calls.sweepAcrossTenants();
        faults.sweepAcrossTenants();
        use.sweepAcrossTenants();
    }

    /** Each minute, for one tenant. */
    void moveOn() {
        orders.forgetDue();
        days.moveOn();
    }
}
