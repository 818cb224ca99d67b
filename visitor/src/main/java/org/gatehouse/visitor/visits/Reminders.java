package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** How often an invitation goes out again: at most once a minute, and five times in a day from the first. */
@Embeddable
@NotPersonal("how often we wrote, not what anybody did")
public class Reminders {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;

    @Column(name = "reminded_at")
    private @Nullable Instant lastAt;

    @Column(name = "reminded_from")
    private @Nullable Instant dayFrom;

    @Column(name = "reminders")
    private int count;

    void count(Instant now) {
        if (lastAt != null) {
            requireFrom(lastAt.plus(PAUSE), now);
        }
        if (dayFrom == null || !now.isBefore(dayFrom.plus(DAY))) {
            this.dayFrom = now;
            this.count = 0;
        }
        if (count >= MOST_A_DAY) {
            requireFrom(dayFrom.plus(DAY), now);
        }
        this.count++;
        this.lastAt = now;
    }

    private static void requireFrom(Instant again, Instant now) {
        if (now.isBefore(again)) {
            throw Refusal.of(
                    Problem.TOO_MANY_REQUESTS, Duration.between(now, again).toSeconds() + 1);
        }
    }
}
