package org.gatehouse.core.egress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Proof that the gate has decided and kept its decision: for one service, one message, one hand-over, within a minute
 * of the decision. What is later is decided again.
 */
public final class Clearance {
    /** How long a decision to permit is good for. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private final UUID flow;
    private final String service;
    private final UUID reference;
    private final Instant end;
    private final Clock clock;
    private final AtomicBoolean used = new AtomicBoolean();

    Clearance(UUID flow, String service, UUID reference, Instant decidedAt, Clock clock) {
        this.flow = flow;
        this.service = service;
        this.reference = reference;
        this.end = decidedAt.plus(LIFE);
        this.clock = clock;
    }

    /** The id of the evidence of the decision. */
    public UUID flow() {
        return flow;
    }

    /** The key of the one service it is for. */
    public String service() {
        return service;
    }

    /** Names the message at the provider, the same at every attempt. */
    public UUID reference() {
        return reference;
    }

    /** The last instant at which something may leave by it. */
    public Instant end() {
        return end;
    }

    /** Every connector calls this first. */
    public void use(Connector<?> connector) {
        if (!connector.service().equals(service) || !used.compareAndSet(false, true)) {
            throw new IllegalStateException("This clearance is not for this hand-over.");
        }
        requireInTime();
    }

    /**
     * For whoever sends the first byte, right before.
     *
     * @throws NothingSent once the minute is over
     */
    public void requireInTime() {
        if (clock.instant().isAfter(end)) {
            throw new NothingSent("clearance-expired");
        }
    }
}
