package org.gatehouse.core.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.datamap.NotPersonal;

/** How much of a ceiling was used since its period began. */
@Embeddable
@NotPersonal("how often, and since when: whose it is, says the row that it is part of")
public class Usage {
    @Column(name = "since")
    private Instant since = Instant.EPOCH;

    @Column(name = "taken")
    private int taken;

    /** How long to wait for the next; zero: this one was taken. */
    public Duration take(int most, Duration period, Instant now) {
        Instant over = since.plus(period);
        if (now.isBefore(since) || !now.isBefore(over)) { // a clock that was ahead locks nobody out
            this.since = now;
            this.taken = 0;
        } else if (taken >= most) {
            return Duration.between(now, over);
        }
        this.taken++;
        return Duration.ZERO;
    }
}
