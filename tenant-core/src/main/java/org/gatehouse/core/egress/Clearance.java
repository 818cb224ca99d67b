package org.gatehouse.core.egress;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Proof that the gate has decided and kept its decision: for one service, one message, one hand-over. */
public final class Clearance {
    private final String service;
    private final UUID reference;
    private final AtomicBoolean used = new AtomicBoolean();

    Clearance(String service, UUID reference) {
        this.service = service;
        this.reference = reference;
    }

    /** Names the message at the provider, the same at every attempt. */
    public UUID reference() {
        return reference;
    }

    /** Every connector calls this first. */
    public void use(Connector<?> connector) {
        if (!connector.service().equals(service) || !used.compareAndSet(false, true)) {
            throw new IllegalStateException("This clearance is not for this hand-over.");
        }
    }
}
