package org.gatehouse.core.dpa;

import java.time.Duration;
import java.time.Instant;

/** Few instants, so that boundaries are met. */
final class AnyTime {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private AnyTime() {}

    static Instant now(Chance chance) {
        return chance.oneOf(NOON, NOON.minusNanos(1), NOON.plusNanos(1), NOON.minus(DAY), NOON.plus(DAY));
    }

    private static Instant any(Chance chance) {
        return chance.oneOf(Instant.MIN, NOON.minus(DAY), NOON, NOON.plus(DAY), Instant.MAX);
    }

    /** Of something that mostly lasts. */
    static Instant end(Chance chance) {
        return chance.mostly(Instant.MAX, 4, () -> any(chance));
    }

    static Instant confirmation(Chance chance) {
        return chance.mostly(NOON.minusSeconds(60), 4, () -> any(chance));
    }

    static Validity validity(Chance chance) {
        return chance.mostly(Validity.ALWAYS, 6, () -> new Validity(any(chance), any(chance)));
    }
}
