package org.gatehouse.core.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long records of a kind are kept.
 *
 * @param code ISO 8601 such as {@code P12M}, or {@code Y5C}: five years and the current one
 */
public record RetentionPeriod(String code) {
    private static final String FIVE_AND_CURRENT = "Y5C";
    private static final int LONGEST_YEARS = 100;

    /** The last day on which something is kept whose time began that day; empty where the code is no period. */
    public Optional<LocalDate> from(LocalDate day) {
        if (code.equals(FIVE_AND_CURRENT)) {
            return Optional.of(LocalDate.of(day.getYear() + 5, 12, 31));
        }
        try {
            return Optional.of(day.plus(Period.parse(code)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /**
     * The last of the days on which began what is not kept today any more; empty where the code is no period, or one
     * that ends nothing which anybody alive has begun.
     */
    public Optional<LocalDate> lastOver(LocalDate today) {
        return from(today)
                .filter(today.plusYears(LONGEST_YEARS)::isAfter)
                .flatMap(aPeriod -> Stream.iterate(today, day -> day.minusDays(1))
                        .filter(day -> from(day).filter(today::isAfter).isPresent())
                        .findFirst());
    }
}
