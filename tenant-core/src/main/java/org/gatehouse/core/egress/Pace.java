package org.gatehouse.core.egress;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;

/** How long a message waits for whom. */
final class Pace {
    /** Longer than any connector waits: whoever still holds the message then has died with it. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How long a provider is asked about a message of unknown fate. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a message waits for somebody to put its case right. */
    static final Duration HOLD = Duration.ofDays(14);

    /** No message is put off for longer at once: a service may ask for an hour. */
    static final Duration LONGEST = Duration.ofHours(2);

    static final Duration POSTPONED = Duration.ofMinutes(1);

    static final List<Duration> BACK_OFF =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));

    /** A tenant's own system may be down for a night, and nobody else can be told instead. */
    static final List<Duration> PATIENT = Stream.concat(
                    Stream.of(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(30),
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(10),
                            Duration.ofMinutes(30),
                            Duration.ofHours(1)),
                    Collections.nCopies(11, LONGEST).stream())
            .toList();

    static List<Duration> of(Activity activity) {
        return activity.isToOwnSystems() ? PATIENT : BACK_OFF;
    }

    /** @param attempts that have been made */
    static Duration after(int attempts, Activity activity) {
        List<Duration> pauses = of(activity);
        return pauses.get(Math.min(attempts, pauses.size()) - 1);
    }

    private Pace() {}
}
