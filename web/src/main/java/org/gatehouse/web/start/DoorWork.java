package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.access.calls.SweepCalls;
import org.gatehouse.access.faults.SweepFaults;
import org.gatehouse.access.openings.SweepUse;
import org.gatehouse.web.units.LiveUnits;

/** What goes on about doors without a request. */
@Singleton
public class DoorWork {
    private final LiveUnits units;
    private final SweepCalls calls;
    private final SweepFaults faults;
    private final SweepUse use;
    private final DoorDays days;

    @Inject
    public DoorWork(LiveUnits units, SweepCalls calls, SweepFaults faults, SweepUse use, DoorDays days) {
        this.units = units;
        this.calls = calls;
        this.faults = faults;
        this.use = use;
        this.days = days;
    }

    /** Each second: whoever listens hears what is new. */
    void tellUnits() {
        units.sendDue();
    }

    /** Hourly. */
    void sweepAcrossTenants() {
        calls.sweepAcrossTenants();
        faults.sweepAcrossTenants();
        use.sweepAcrossTenants();
    }

    /** Each minute, for one tenant. */
    void moveOn() {
        days.moveOn();
    }
}
