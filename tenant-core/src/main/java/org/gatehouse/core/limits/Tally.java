package org.gatehouse.core.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.datamap.NotPersonal;
import org.jspecify.annotations.Nullable;

/** How often something went wrong, and until when it is closed for that. */
@Embeddable
@NotPersonal("how often, and until when: whose it is, says the row that it is part of")
public class Tally {
    @Column(name = "failures")
    private int failures;

    @Column(name = "last_failed_at")
    private Instant lastFailedAt = Instant.EPOCH;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Duration closedFor(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil) ? Duration.between(now, lockedUntil) : Duration.ZERO;
    }

    public void count(LockPolicy policy, Instant now) {
        if (!now.isBefore(lastFailedAt.plus(policy.memory()))) {
            failures = 0;
        }
        failures++;
        lastFailedAt = now;
        lockedUntil = failures < policy.limit() ? null : now.plus(policy.lockAfter(failures));
    }

    /**
     * What was counted in advance did not go wrong. As while it ran no other could begin above the limit, none is
     * lost.
     */
    public void takeBack() {
        failures = Math.max(0, failures - 1);
        lockedUntil = null;
    }

    int failures() {
        return failures;
    }
}
