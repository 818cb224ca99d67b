package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.gatehouse.core.agreement.KeptRecords;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;

/** Photos and drawn signatures, from the day on which they were made. */
@Singleton
public class KeptPhotos implements KeptRecords {
    private final Rows rows;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public KeptPhotos(Rows rows, Sites sites, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public RecordType type() {
        return RecordType.PHOTO;
    }

    @Override
    public long over(RetentionPeriod period) {
        return sites.all().stream().mapToLong(site -> over(period, site)).sum();
    }

    private long over(RetentionPeriod period, Site site) {
        LocalDate today = site.dayOf(clock.instant());
        return period.lastOver(today)
                .map(day -> count("GuestPhoto x", "x.sealed is not null and x.chosenAt", site, day)
                        + count("SignedRules x", "x.keptUntil is not null and x.signedAt", site, day))
                .orElse(0L);
    }

    private long count(String what, String made, Site site, LocalDate last) {
        return rows.query(
                        "select count(x) from " + what + " where x.tenantId = :tenant and x.siteId = :site and " + made
                                + " < :end",
                        Long.class)
                .setParameter("site", site.id())
                .setParameter("end", site.startOf(last.plusDays(1)))
                .getSingleResult();
    }
}
