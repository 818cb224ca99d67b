package org.gatehouse.web.ledger;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.ledger.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * One period compared once.
 *
 * @param finishedAt null while it goes on
 * @param journal NONE where there is no proxy, READ, or UNREADABLE
 * @param calls how many calls we noted
 * @param unused decisions to permit without a call
 * @param passed requests that the proxy let through
 * @param unnoted those of them that were permitted and that we have no note of: a crash
 * @param refused requests that the proxy did not let through
 * @param differences how many incidents they come to
 */
public record ReconciliationView(
        UUID id,
        Instant from,
        Instant to,
        boolean scheduled,
        @Nullable Instant finishedAt,
        @Nullable String journal,
        int calls,
        int unused,
        int passed,
        int unnoted,
        int refused,
        int differences) {

    static ReconciliationView of(Reconciliation run) {
        return new ReconciliationView(
                run.id(),
                run.period().from(),
                run.period().to(),
                run.isScheduled(),
                run.finishedAt().orElse(null),
                run.journal().map(Enum::name).orElse(null),
                run.calls(),
                run.unused(),
                run.passed(),
                run.unnoted(),
                run.refused(),
                run.differences());
    }
}
