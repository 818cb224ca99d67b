package org.gatehouse.core.egress;

import java.util.UUID;

/** Makes clearances for tests of connectors, which otherwise only the gate can. */
public final class TestClearance {
    private TestClearance() {}

    public static Clearance forService(String service, UUID reference) {
        return new Clearance(service, reference);
    }
}
