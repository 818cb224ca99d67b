package org.gatehouse.core.ledger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.tenancy.AcrossTenants;

/** The calls that were made, whoever they were made for. */
@AcrossTenants
public class OutboundCalls {
    /** How long calls and the results of comparing them are kept; incidents stay. */
    static final Duration MEMORY = Duration.ofDays(90);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    public OutboundCalls(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes them once, also where the attempt before had succeeded unheard. */
    public void keepAcrossTenants(List<OutboundCall> calls) {
        Set<UUID> kept = new HashSet<>(database.createQuery(
                        "select c.id from OutboundCall c where c.id in :ids", UUID.class)
                .setParameter("ids", calls.stream().map(OutboundCall::id).toList())
                .getResultList());
        calls.stream().filter(call -> !kept.contains(call.id())).forEach(database::persist);
    }

    /** Returns how many rows went. */
    public int forgetOldAcrossTenants() {
        return delete("OutboundCall x where x.calledAt") + delete("Reconciliation x where x.endsAt");
    }

    private int delete(String what) {
        return database.createQuery("delete from " + what + " < :before")
                .setParameter("before", clock.instant().minus(MEMORY))
                .executeUpdate();
    }
}
