package org.gatehouse.visitor.visits;

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

/** Visits, from the day on which the guest left; of one who never came, from the day on which it should have ended. */
@Singleton
public class KeptVisits implements KeptRecords {
    private final Rows rows;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public KeptVisits(Rows rows, Sites sites, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public RecordType type() {
        return RecordType.VISIT;
    }

    @Override
    public long over(RetentionPeriod period) {
        return sites.all().stream().mapToLong(site -> over(period, site)).sum();
    }

    private long over(RetentionPeriod period, Site site) {
        LocalDate today = site.dayOf(clock.instant());
        return period.lastOver(today)
                .map(day -> rows.query(
                                "select count(x) from Visit x where x.tenantId = :tenant and x.siteId = :site"
                                        + " and (x.presence.departedAt < :end"
                                        + " or (x.presence.arrivedAt is null and x.endsAt < :end))",
                                Long.class)
                        .setParameter("site", site.id())
                        .setParameter("end", site.startOf(day.plusDays(1)))
                        .getSingleResult())
                .orElse(0L);
    }
}
