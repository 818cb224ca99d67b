package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.sites.Sites;

/**
 * How long photos and drawn signatures are kept from the day on which they were made: as the agreement in force has it,
 * else for thirty days.
 */
@Singleton
public class PicturePeriod {
    static final RetentionPeriod PRESET = new RetentionPeriod("P30D");

    private final RetentionPeriods periods;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public PicturePeriod(RetentionPeriods periods, Sites sites, Clock clock) {
        this.periods = periods;
        this.sites = sites;
        this.clock = clock;
    }

    public RetentionPeriod current() {
        return Optional.of(periods.of(RecordType.PHOTO, clock.instant()))
                .filter(period -> period.from(LocalDate.EPOCH).isPresent())
                .orElse(PRESET);
    }

    /** The last day on which what was made then at that site is kept. */
    public LocalDate lastDay(UUID site, Instant made) {
        return current().from(sites.get(site).dayOf(made)).orElseThrow();
    }

    /** The same, or the day that the guest was shown, whichever comes first. */
    public LocalDate lastDay(UUID site, Instant made, LocalDate shown) {
        LocalDate agreed = lastDay(site, made);
        return shown.isBefore(agreed) ? shown : agreed;
    }
}
