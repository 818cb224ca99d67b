package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Photos and drawn signatures whose time is over at a site: the day that the guest was shown, or what is agreed by now,
 * whichever ends first. Both count from the day on which the picture was made. A photo, which is there to know somebody
 * by, goes after the day on which the guest left at the latest. None of them is read to be erased.
 */
@UseCase
public class DuePictures {
    private static final int MOST = 50;

    private final Rows rows;
    private final Sites sites;
    private final PicturePeriod period;
    private final Clock clock;

    @Inject
    public DuePictures(Rows rows, Sites sites, PicturePeriod period, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.period = period;
        this.clock = clock;
    }

    public List<UUID> sites() {
        return sites.all().stream().map(Site::id).toList();
    }

    /** Whether there may be more of them. */
    public boolean erasePhotos(UUID site) {
        return change("delete from GuestPhoto x", left(site))
                | change(
                        "delete from GuestPhoto x",
                        due("GuestPhoto x where x.tenantId = :tenant and x.siteId = :site", "x.chosenAt", site));
    }

    private List<UUID> left(UUID site) {
        Site at = sites.get(site);
        return rows.query(
                        "select x.id from GuestPhoto x, Visit v where x.tenantId = :tenant and x.siteId = :site"
                                + " and v.tenantId = :tenant and v.id = x.id and v.presence.departedAt < :today",
                        UUID.class)
                .setParameter("site", site)
                .setParameter("today", at.startOf(at.dayOf(clock.instant())))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Whether there may be more of them. That somebody has signed stays. */
    public boolean eraseStrokes(UUID site) {
        return change(
                "update SignedRules x set x.drawn = null, x.keptUntil = null",
                due(
                        "SignedRules x where x.tenantId = :tenant and x.siteId = :site and x.keptUntil is not null",
                        "x.signedAt",
                        site));
    }

    private List<UUID> due(String what, String began, UUID site) {
        Site at = sites.get(site);
        LocalDate today = at.dayOf(clock.instant());
        Instant before = period.current()
                .lastOver(today)
                .map(day -> at.startOf(day.plusDays(1)))
                .orElse(Instant.EPOCH);
        return rows.query(
                        "select x.id from " + what + " and (x.keptUntil < :today or " + began + " < :before)",
                        UUID.class)
                .setParameter("site", site)
                .setParameter("today", today)
                .setParameter("before", before)
                .setMaxResults(MOST)
                .getResultList();
    }

    private boolean change(String what, List<UUID> ids) {
        if (!ids.isEmpty()) {
            rows.change(what + " where x.tenantId = :tenant and x.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size() == MOST;
    }
}
