package org.gatehouse.core.devices;

import java.time.Duration;

/** What can be done at a tablet that anybody can walk up to only so often. */
public enum KioskCeiling {
    /** Somebody looks for a host: few enough that nobody spells their way through all of them. */
    HOST_SEARCH(10, Duration.ofMinutes(1)),
    /** A search found somebody: a lobby has no more guests than that, whoever copies a staff list has. */
    HOST_FOUND(200, Duration.ofDays(1)),
    /** A name was typed, right or wrong: anybody can type the name of somebody else. */
    TYPED_NAME(60, Duration.ofHours(1)),
    /** A picture is to be drawn anew: a photo or a signature, good or not. */
    PICTURE(10, Duration.ofMinutes(1));

    private final int most;
    private final Duration period;

    KioskCeiling(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    int most() {
        return most;
    }

    Duration period() {
        return period;
    }
}
