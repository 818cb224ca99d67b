package org.gatehouse.visitor.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.datamap.RecordType;

/**
 * How long pictures of guests are kept from the day on which they were made: as the agreement in force has it, else for
 * thirty days.
 */
@Singleton
public class PhotoPeriod {
    static final RetentionPeriod PRESET = new RetentionPeriod("P30D");

    private final Agreements agreements;
    private final Clock clock;

    @Inject
    public PhotoPeriod(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public RetentionPeriod current() {
        return agreements
                .inForce(clock.instant())
                .flatMap(version -> version.terms().retention().stream()
                        .filter(rule -> rule.recordType().equals(RecordType.PHOTO.code()))
                        .map(rule -> new RetentionPeriod(rule.period()))
                        .findFirst())
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
