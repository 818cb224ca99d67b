package org.gatehouse.core.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** Days on which a deadline of Danish law can end. Great Prayer Day is no holiday any more (since 2024). */
final class DanishDays {
    /** Public holidays, and the three days that deadlines are not to end on though they are none. */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JUNE, 5),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));

    /** Maundy Thursday, Good Friday, Easter and the day after, Ascension Day, Whitsun and the day after. */
    private static final Set<Long> AROUND_EASTER = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

    private DanishDays() {}

    /** The day itself, or the first working day after it. */
    static LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        long afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return !weekend && !FIXED.contains(MonthDay.from(day)) && !AROUND_EASTER.contains(afterEaster);
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
