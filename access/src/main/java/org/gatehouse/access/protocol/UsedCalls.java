package org.gatehouse.access.protocol;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Which calls there have been, for as long as one of them could come again. */
public record UsedCalls(Map<UUID, Instant> until) {
    public UsedCalls {
        until = Map.copyOf(until);
    }

    public static UsedCalls none() {
        return new UsedCalls(Map.of());
    }

    /** @return what to remember from now on */
    public UsedCalls once(CallProof call, Instant now) throws AccessDenied {
        if (until.containsKey(call.id())) {
            throw new AccessDenied(RefusalCode.CALL_USED);
        }
        Map<UUID, Instant> next = new TreeMap<>(until);
        next.values().removeIf(now::isAfter);
        next.put(call.id(), call.at().plus(Tolerance.OF_CLOCKS));
        return new UsedCalls(next);
    }
}
