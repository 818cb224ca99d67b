package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.access.calls.SweepCalls;
import org.gatehouse.access.contracts.EndContracts;
import org.gatehouse.web.units.LiveUnits;

/** What goes on about doors without a request. */
@Singleton
public class DoorWork {
    private final LiveUnits units;
    private final SweepCalls calls;
    private final EndContracts contracts;

    @Inject
    public DoorWork(LiveUnits units, SweepCalls calls, EndContracts contracts) {
        this.units = units;
        this.calls = calls;
        this.contracts = contracts;
    }

    /** Each second: whoever listens hears what is new. */
    void tellUnits() {
        units.sendDue();
    }

    /** Hourly. */
    void sweepAcrossTenants() {
        calls.sweepAcrossTenants();
    }

    /** Each minute, for one tenant. */
    void endContracts() {
        contracts.due().forEach(contracts::moveOn);
    }
}
