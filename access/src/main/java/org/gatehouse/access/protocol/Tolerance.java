package org.gatehouse.access.protocol;

import java.time.Duration;
import java.time.Instant;

/** How far apart two clocks may be, and how long an answer is an answer. */
public final class Tolerance {
    public static final Duration OF_CLOCKS = Duration.ofSeconds(60);

    /** From question to opening: what takes longer may have been carried from elsewhere. */
    public static final Duration OF_ANSWERS = Duration.ofSeconds(5);

    /** From the server's word to the opening, where nobody stands at the door: what comes later came too late. */
    public static final Duration OF_ORDERS = Duration.ofSeconds(10);

    private Tolerance() {}

    public static boolean agree(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(OF_CLOCKS) <= 0;
    }
}
