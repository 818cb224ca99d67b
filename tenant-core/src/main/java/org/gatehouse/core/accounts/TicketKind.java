package org.gatehouse.core.accounts;

import java.time.Duration;

/** Ways to choose a password without knowing one. */
public enum TicketKind {
    /** The first password of a new account, by a link. */
    ACTIVATION(Duration.ofHours(24)),
    /** Forgotten: a link by mail. */
    RESET_LINK(Duration.ofMinutes(15)),
    /** Forgotten: six digits by SMS (rule 37). */
    RESET_CODE(Duration.ofMinutes(5));

    private final Duration life;

    TicketKind(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
