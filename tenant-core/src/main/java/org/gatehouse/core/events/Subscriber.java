package org.gatehouse.core.events;

/**
 * Told of every event once it is committed, as its tenant, inside a transaction of its own. What it writes is done once
 * and exactly once: the mark that it was told commits with it. It talks to nobody outside.
 */
public interface Subscriber {

    /** Stable: kept with the events it has been told of. */
    String name();

    void on(DomainEvent event);
}
