package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.access.calls.SweepCalls;
import org.gatehouse.access.contracts.EndContracts;
import org.gatehouse.access.disclosure.EndDisclosures;
import org.gatehouse.access.faults.SweepFaults;
import org.gatehouse.web.units.LiveUnits;

/** What goes on about doors without a request. */
@Singleton
public class DoorWork {
    private final LiveUnits units;
    private final SweepCalls calls;
    private final SweepFaults faults;
    private final EndContracts contracts;
    private final EndDisclosures disclosures;

    @Inject
    public DoorWork(
            LiveUnits units, SweepCalls calls, SweepFaults faults, EndContracts contracts, EndDisclosures disclosures) {
        this.units = units;
        this.calls = calls;
        this.faults = faults;
        this.contracts = contracts;
        this.disclosures = disclosures;
    }

    /** Each second: whoever listens hears what is new. */
    void tellUnits() {
        units.sendDue();
    }

    /** Hourly. */
    void sweepAcrossTenants() {
        calls.sweepAcrossTenants();
        faults.sweepAcrossTenants();
    }

    /** Each minute, for one tenant: what its day brings. */
    void moveOn() {
        contracts.due().forEach(contracts::moveOn);
        disclosures.due().forEach(disclosures::moveOn);
    }
}
