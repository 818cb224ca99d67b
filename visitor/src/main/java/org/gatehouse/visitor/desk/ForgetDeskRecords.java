package org.gatehouse.visitor.desk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.core.tenancy.UseCase;

/**
 * What reception took back and took along is erased when the tenant's agreement says so, counted in the site's days:
 * what was taken back as visits are, and with it what ties it to one; who took a list along, or looked at a guest's
 * photo or signature, as a call is.
 */
@UseCase
public class ForgetDeskRecords {
    private static final int MOST = 500;

    private final Rows rows;
    private final Sites sites;
    private final RetentionPeriods periods;
    private final Clock clock;

    @Inject
    public ForgetDeskRecords(Rows rows, Sites sites, RetentionPeriods periods, Clock clock) {
        this.rows = rows;
        this.sites = sites;
        this.periods = periods;
        this.clock = clock;
    }

    /** Run it hourly; where there is more than fits, the rest goes the next time. */
    public void forgetDue() {
        for (Site site : sites.all()) {
            forget(UndonePassage.class, "x.undoneAt", RecordType.VISIT, site);
            forget(DayExport.class, "x.exportedAt", RecordType.API_LOG, site);
            forget(PictureLook.class, "x.lookedAt", RecordType.API_LOG, site);
        }
    }

    private void forget(Class<? extends TenantOwned> type, String began, RecordType record, Site site) {
        Instant now = clock.instant();
        periods.of(record, now)
                .lastOver(site.dayOf(now))
                .ifPresent(day -> rows.where(type, "x.siteId = :site and " + began + " < :before order by x.id")
                        .setParameter("site", site.id())
                        .setParameter("before", site.startOf(day.plusDays(1)))
                        .setMaxResults(MOST)
                        .getResultList()
                        .forEach(rows::remove));
    }
}
