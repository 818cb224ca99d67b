package org.gatehouse.core.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether this instance's clock can be believed. The rule: it must show what two witnesses lead to expect.
 *
 * <ul>
 *   <li>The counter of the machine, which nobody sets: from the moment at which the clock was last in order, the clock
 *       may be at most an hour ahead of it and five minutes behind.
 *   <li>What all instances have seen, which is on record: the clock is never more than five minutes behind that. And
 *       where an instance begins, at most a week ahead; only then is the clock in order for the first time.
 * </ul>
 *
 * <p>While it is not so, no silence becomes a yes and what is old is not deleted. A clock that is behind goes on with
 * the latest time that is known to have come, so that nothing opens again that has ended; with one that is ahead
 * nothing is decided about anybody outside, for it would end windows before their day. It passes when the clock is
 * right again, or when an operator says what time it is ({@link KeepTime#confirmAcrossTenants}); from then on that is
 * what is expected, of every instance.
 *
 * <p>A machine that was asleep for more than an hour looks like one whose clock was set, and has to be confirmed. The
 * database's clock is no witness: mostly it is the same machine's. An installation that was off for more than a week
 * has to be confirmed; one that was off for less, with a clock that is wrong by less, is not found out.
 */
@Singleton
public class Timekeeper {
    /** By how much clocks of several machines differ, and are set back. */
    public static final Duration BEHIND = Duration.ofMinutes(5);

    static final Duration AHEAD = Duration.ofHours(1);
    static final Duration OFF = Duration.ofDays(7);

    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Point start;
    private @Nullable Instant seenAt;
    private long confirmations = -1;

    /** What time it was when the counter stood there. */
    private record Point(Instant at, long nanos) {}

    /** How the clock stands. */
    public enum Standing {
        SURE,
        /** It shows a time later than it can be. */
        AHEAD,
        /** It shows a time that is over. */
        BEHIND,
        /** Nobody has looked yet. */
        NOT_KNOWN
    }

    @Inject
    public Timekeeper(Clock clock) {
        this(clock, System::nanoTime);
    }

    /** @param nanos a counter that runs with time and cannot be set */
    Timekeeper(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    public boolean isSure() {
        return standing() == Standing.SURE;
    }

    public synchronized Standing standing() {
        Instant now = clock.instant();
        if (confirmations < 0) {
            return Standing.NOT_KNOWN;
        }
        if (seenAt != null && now.isBefore(seenAt.minus(BEHIND))) {
            return Standing.BEHIND;
        }
        if (start == null) {
            return Standing.AHEAD; // there is a start as soon as it fits
        }
        Instant expected = expected(start);
        if (now.isBefore(expected.minus(BEHIND))) {
            return Standing.BEHIND;
        }
        return now.isAfter(expected.plus(AHEAD)) ? Standing.AHEAD : Standing.SURE;
    }

    /** Whether {@link #latest} may decide anything: a time that has not come may not. */
    public boolean canDecide() {
        Standing now = standing();
        return now == Standing.SURE || now == Standing.BEHIND;
    }

    /** The clock's time; where it is not believed, the latest that the witnesses know to have come. */
    public synchronized Instant latest() {
        Instant now = clock.instant();
        Standing standing = standing();
        if (standing == Standing.SURE) {
            return now;
        }
        return Stream.of(
                        Optional.of(now).filter(shown -> standing == Standing.BEHIND),
                        Optional.ofNullable(seenAt),
                        Optional.ofNullable(start).map(this::expected))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private Instant expected(Point from) {
        return from.at().plusNanos(nanos.getAsLong() - from.nanos());
    }

    /**
     * Looks at what all instances know.
     *
     * @return how late it is at least; empty while the clock is not believed
     */
    synchronized Optional<Instant> look(KnownTime known) {
        seenAt = known.seenAt().orElse(null);
        if (confirmations >= 0 && known.confirmations() > confirmations) {
            start = new Point(known.confirmedAt().orElseThrow(), nanos.getAsLong());
        } else if (start == null && fits(clock.instant())) {
            start = new Point(clock.instant(), nanos.getAsLong());
        }
        confirmations = known.confirmations();
        if (start == null || standing() != Standing.SURE) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant expected = expected(start);
        return Optional.of(now.isBefore(expected) ? now : expected);
    }

    private boolean fits(Instant now) {
        return seenAt == null || !now.isBefore(seenAt.minus(BEHIND)) && !now.isAfter(seenAt.plus(OFF));
    }
}
