package org.gatehouse.access.guests;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gatehouse.access.holders.EraseHolder;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Erases what was kept of guests who had keys, four weeks after their visit, as the visit itself is forgotten: who they
 * were, their phones, their keys, and their name in the log of openings. Run it as each tenant.
 */
@UseCase
public class ForgetGuests {
    static final Duration KEPT = Duration.ofDays(28);
    private static final int MOST = 100;

    private final Rows rows;
    private final EraseHolder holders;
    private final Clock clock;

    @Inject
    public ForgetGuests(Rows rows, EraseHolder holders, Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.clock = clock;
    }

    /** Returns how many were forgotten. */
    public int forgetDue() {
        List<GuestHolder> due = rows.where(GuestHolder.class, "x.until < :before order by x.until")
                .setParameter("before", clock.instant().minus(KEPT))
                .setMaxResults(MOST)
                .getResultList();
        due.forEach(this::forget);
        return due.size();
    }

    private void forget(GuestHolder guest) {
        rows.change("delete from GuestHolder x where x.tenantId = :tenant and x.id = :of")
                .setParameter("of", guest.id())
                .executeUpdate();
        holders.forget(guest.holderId(), Actor.service());
    }
}
