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
        Instant over = since.plus(period);
        if (now.isBefore(since) || !now.isBefore(over)) { // a clock that was ahead locks nobody out
            this.since = now;
            this.taken = 0;
        } else if (taken >= most) {
            throw Refusal.of(
                    Problem.TOO_MANY_REQUESTS, Duration.between(now, over).toSeconds() + 1);
        }
        this.taken++;
    }
}
