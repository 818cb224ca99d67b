package org.gatehouse.web.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Instants and days as callers write them, of years that can be reckoned with and stored. */
public final class Times {
    private static final int FIRST = 1970;
    private static final int LAST = 9000;

    private Times() {}

    /** @throws DateTimeException where there is no such instant */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        require(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    /** @throws DateTimeException where there is no such day */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        require(day.getYear());
        return day;
    }

    private static void require(int year) {
        if (year < FIRST || year > LAST) {
            throw new DateTimeException("year " + year);
        }
    }
}
