package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.houserules.Signatures;

/**
 * Erases photos, what was said instead of one, and drawn signatures, when their time after the check-out is over at
 * the site.
 */
@UseCase
public class ForgetPhotos {
    private static final int MOST = 500;

    private final Rows rows;
    private final Sites sites;
    private final Photos photos;
    private final Signatures signatures;
    private final PhotoPeriod period;
    private final Clock clock;

    @Inject
    public ForgetPhotos(Rows rows, Sites sites, Photos photos, Signatures signatures, PhotoPeriod period, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.photos = photos;
        this.signatures = signatures;
        this.period = period;
        this.clock = clock;
    }

    public void forgetDue() {
        RetentionPeriod current = period.current();
        sites.all().forEach(site -> forgetAt(site, current));
    }

    private void forgetAt(Site site, RetentionPeriod current) {
        due("GuestPhoto", "x.chosenAt", site, current).forEach(photos::erase);
        due("SignedRules", "x.drawn", site, current).forEach(signatures::forgetStrokes);
    }

    /** Whoever left first comes first, so that the first who stays ends it. */
    private List<UUID> due(String what, String kept, Site site, RetentionPeriod current) {
        LocalDate today = site.dayOf(clock.instant());
        return rows.query(
                        "select v.id, v.presence.departedAt from " + what + " x, Visit v where x.tenantId = :tenant"
                                + " and v.tenantId = :tenant and v.id = x.id and v.siteId = :site and " + kept
                                + " is not null"
                                + " and v.presence.departedAt is not null order by v.presence.departedAt, v.id",
                        Object[].class)
                .setParameter("site", site.id())
                .setMaxResults(MOST)
                .getResultStream()
                .takeWhile(row -> PhotoPeriod.lastDay(current, site.dayOf((Instant) row[1]))
                        .isBefore(today))
                .map(row -> (UUID) row[0])
                .toList();
    }
}
