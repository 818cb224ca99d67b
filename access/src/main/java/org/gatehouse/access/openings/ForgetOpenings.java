package org.gatehouse.access.openings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Erases after 36 months, as long as the log of a door is kept (rule 99), by which answer a door was opened and what
 * its unit has told. The last event of each unit stays: the next one names it. Run it as each tenant.
 */
@UseCase
public class ForgetOpenings {
    static final Period KEPT = Period.ofMonths(36);
    private static final int MOST = 1_000;

    private final Rows rows;
    private final Clock clock;

    @Inject
    public ForgetOpenings(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns how many went. */
    public int forgetDue() {
        Instant before = clock.instant().atZone(ContractDates.ZONE).minus(KEPT).toInstant();
        return erase(
                        "Opening",
                        "select x.id from Opening x where x.tenantId = :tenant and x.decidedAt < :before",
                        before)
                + erase(
                        "KeptEvent",
                        "select x.id from KeptEvent x where x.tenantId = :tenant and x.receivedAt < :before"
                                + " and exists (select n.id from KeptEvent n where n.tenantId = :tenant"
                                + " and n.doorId = x.doorId and n.generation = x.generation"
                                + " and (n.boot > x.boot or (n.boot = x.boot and n.seq > x.seq)))",
                        before);
    }

    private int erase(String entity, String due, Instant before) {
        List<UUID> ids = rows.query(due, UUID.class)
                .setParameter("before", before)
                .setMaxResults(MOST)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : rows.change("delete from " + entity + " x where x.tenantId = :tenant and x.id in :of")
                        .setParameter("of", ids)
                        .executeUpdate();
    }
}
