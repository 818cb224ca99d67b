package org.gatehouse.core.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.gatehouse.core.tenancy.Rows;

/** Keeps an event in the caller's own transaction: it is told if that commits, and only then. */
@Singleton
public class Outbox {
    private final Rows rows;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final OutboxWake wake;

    @Inject
    public Outbox(Rows rows, Clock clock, AfterCommit afterCommit, OutboxWake wake) {
        this.rows = rows;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.wake = wake;
    }

    public void record(DomainEvent event) {
        rows.add(new OutboxEvent(event, clock.instant()));
        afterCommit.run(wake::up);
    }
}
