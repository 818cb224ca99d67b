package org.gatehouse.core.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** How much of a ceiling was used since its period began. */
@Embeddable
@NotPersonal("how often, and since when: whose it is, says the row that it is part of")
public class Usage {
    @Column(name = "since")
    private Instant since = Instant.EPOCH;

    @Column(name = "taken")
    private int taken;

    /** Takes one, or refuses it with the seconds until there is one again. */
    public void take(int most, Duration period, Instant now) {
        requireOne(most, period, now);
        if (isOver(period, now)) {
            this.since = now;
            this.taken = 0;
        }
        this.taken++;
    }

    /** Refuses where there is none to take, as {@link #take} does, and takes none. */
    public void requireOne(int most, Duration period, Instant now) {
        if (taken >= most && !isOver(period, now)) {
            throw Refusal.of(
                    Problem.TOO_MANY_REQUESTS,
                    Duration.between(now, since.plus(period)).toSeconds() + 1);
        }
    }

    /** A clock that was ahead locks nobody out. */
    private boolean isOver(Duration period, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(period));
    }
}
