package org.gatehouse.egress;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Flows that have had their request. A decision is good for one: whoever asks what became of a message does so on a
 * decision of its own. Forgotten once expired, for then nothing passes on them anyway; not forgotten when we stop, for
 * the journal still has them.
 */
final class UsedFlows {
    private static final int MOST = 100_000;

    private final Map<UUID, Instant> expiries = new HashMap<>();

    /** @param passed flows that had their request before we began, and when: none of them is good for much longer */
    UsedFlows(Map<UUID, Instant> passed) {
        passed.forEach((flow, at) -> expiries.put(flow, at.plus(FlowMark.FURTHEST)));
    }

    synchronized void use(FlowMark mark, Instant now) throws Refused {
        if (expiries.size() >= MOST) {
            expiries.values().removeIf(expiry -> expiry.isBefore(now));
        }
        if (expiries.size() >= MOST) {
            throw new Refused("too-many");
        }
        if (expiries.putIfAbsent(mark.flow(), mark.expiry()) != null) {
            throw new Refused("flow-used");
        }
    }
}
