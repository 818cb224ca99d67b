package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.datamap.RecordType;

/**
 * How long pictures of guests are kept from the day on which they were made: as the agreement in force has it, else for
 * thirty days.
 */
@Singleton
public class PhotoPeriod {
    static final RetentionPeriod PRESET = new RetentionPeriod("P30D");

    private final RetentionPeriods periods;
    private final Clock clock;

    @Inject
    public PhotoPeriod(RetentionPeriods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    public RetentionPeriod current() {
        return Optional.of(periods.of(RecordType.PHOTO, clock.instant()))
                .filter(period -> period.from(LocalDate.EPOCH).isPresent())
                .orElse(PRESET);
    }

    /** The last day on which it is kept. */
    public LocalDate lastDay(LocalDate made) {
        return current().from(made).orElseThrow();
    }

    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
