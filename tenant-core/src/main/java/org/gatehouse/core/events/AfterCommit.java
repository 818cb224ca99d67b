package org.gatehouse.core.events;

/** Runs something once the current transaction has committed, and not at all if it rolls back. */
@FunctionalInterface
public interface AfterCommit {
    void run(Runnable action);
}
