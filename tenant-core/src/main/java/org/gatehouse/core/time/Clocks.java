package org.gatehouse.core.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The product's only source of time, ticking in microseconds as the database keeps them. */
public final class Clocks {
    private Clocks() {}

    @Produces
    @Singleton
    public static Clock utc() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
