package org.gatehouse.core.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of records a tenant decides about: how long by default, at least, and at most (V20 to V22).
 *
 * @param group kinds that are decided about together
 */
public record RetentionBounds(String recordType, String preset, String least, String most, String group) {
    private static final String FIVE_AND_CURRENT = "Y5C";
    private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 1);

    public static final List<RetentionBounds> ALL = read();

    static Optional<RetentionBounds> of(String recordType) {
        return ALL.stream().filter(one -> one.recordType.equals(recordType)).findFirst();
    }

    /** How many days it is, to compare; null where it is no period. */
    static @Nullable Long days(String period) {
        if (period.equals(FIVE_AND_CURRENT)) {
            return ChronoUnit.DAYS.between(SOME_DAY, LocalDate.of(SOME_DAY.getYear() + 5, 12, 31));
        }
        try {
            Period length = Period.parse(period);
            return length.isNegative() ? null : ChronoUnit.DAYS.between(SOME_DAY, SOME_DAY.plus(length));
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /** Whether one period lasts longer than another; what is no period does not. */
    public static boolean isLonger(String period, String other) {
        Long days = days(period);
        Long most = days(other);
        return days != null && most != null && days > most;
    }

    boolean isBelow(long days) {
        return days < Objects.requireNonNull(days(least));
    }

    boolean isAbove(long days) {
        return days > Objects.requireNonNull(days(most));
    }

    private static List<RetentionBounds> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RetentionBounds.class.getResourceAsStream("retention.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new RetentionBounds(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
