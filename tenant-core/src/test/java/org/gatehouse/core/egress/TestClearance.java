package org.gatehouse.core.egress;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;

/** Makes clearances for tests of connectors, which otherwise only the gate can. */
public final class TestClearance {
    private TestClearance() {}

    public static Clearance forService(String service, UUID reference) {
        Clock clock = Clock.systemUTC();
        return new Clearance(Uuids.next(), service, reference, clock.instant(), clock);
    }

    /** With a flow of the test's, decided when it says. */
    public static Clearance of(UUID flow, String service, Instant decidedAt, Clock clock) {
        return new Clearance(flow, service, Uuids.next(), decidedAt, clock);
    }
}
