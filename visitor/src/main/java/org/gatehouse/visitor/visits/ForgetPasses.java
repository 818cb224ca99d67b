package org.gatehouse.visitor.visits;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A pass is kept for as long as its guest's arrival can be undone, and not a minute longer. */
@UseCase
public class ForgetPasses {
    private static final Duration REACH = Duration.ofDays(2); // a way out may be told a day late
    private static final int MOST = 500;

    private final Rows rows;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public ForgetPasses(Rows rows, Sites sites, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.clock = clock;
    }

    public void forgetDue() {
        sites.all().forEach(this::forgetAt);
    }

    private void forgetAt(Site site) {
        Instant now = clock.instant();
        rows.query(
                        "select x.id from Visit x where x.tenantId = :tenant and x.siteId = :site"
                                + " and (x.presence.departedAt is null or x.presence.departedAt > :since)"
                                + " and x.presence.arrivedAt <= :before and x.pass.kept is not null"
                                + " and (x.presence.arrivalToldAt is null or x.presence.arrivalToldAt <= :before)"
                                + " order by x.id",
                        UUID.class)
                .setParameter("site", site.id())
                .setParameter("since", now.minus(REACH))
                .setParameter("before", now.minus(Presence.UNDOABLE))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(visit -> rows.lock(Visit.class, visit).ifPresent(found -> found.forgetPass(now)));
    }
}
