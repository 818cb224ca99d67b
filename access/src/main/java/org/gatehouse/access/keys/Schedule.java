package org.gatehouse.access.keys;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days and at which hours a key opens, in the zone of the door. Hours that end where they begin last all day;
 * hours that end before they begin go on after midnight, and belong to the day on which they began.
 *
 * @param closesAt the first minute at which it does not open any more
 * @param everyWeeks 1 for every week; 2 for every other one, counted from the week in which the key begins
 */
public record Schedule(Set<DayOfWeek> days, LocalTime opensAt, LocalTime closesAt, int everyWeeks) {
    public static final int LONGEST_RECURRENCE = 8;

    public Schedule {
        if (days.isEmpty() || everyWeeks < 1 || everyWeeks > LONGEST_RECURRENCE) {
            throw new IllegalArgumentException("no days, or no such recurrence");
        }
        days = Set.copyOf(days);
    }

    /** How a moment stands to a schedule. */
    enum Fit {
        FITS,
        WRONG_WEEK,
        WRONG_DAY,
        OUTSIDE_HOURS
    }

    /** @param from the day on which the key begins */
    Fit at(LocalDateTime moment, LocalDate from) {
        if (isInNightOf(moment, from)) {
            return Fit.FITS;
        }
        Fit today = on(moment.toLocalDate(), from);
        if (today != Fit.FITS) {
            return today;
        }
        return hasOpened(moment.toLocalTime()) ? Fit.FITS : Fit.OUTSIDE_HOURS;
    }

    /** Whether it is still the night that began on the day before. */
    boolean isInNightOf(LocalDateTime moment, LocalDate from) {
        LocalDate yesterday = moment.toLocalDate().minusDays(1);
        return isOvernight()
                && moment.toLocalTime().isBefore(closesAt)
                && !yesterday.isBefore(from)
                && on(yesterday, from) == Fit.FITS;
    }

    private Fit on(LocalDate day, LocalDate from) {
        long weeks = ChronoUnit.WEEKS.between(monday(from), monday(day));
        if (Math.floorMod(weeks, everyWeeks) != 0) {
            return Fit.WRONG_WEEK;
        }
        return days.contains(day.getDayOfWeek()) ? Fit.FITS : Fit.WRONG_DAY;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean hasOpened(LocalTime time) {
        boolean begun = !time.isBefore(opensAt);
        return isAllDay() || begun && (isOvernight() || time.isBefore(closesAt));
    }

    private boolean isAllDay() {
        return opensAt.equals(closesAt);
    }

    private boolean isOvernight() {
        return closesAt.isBefore(opensAt);
    }

    /**
     * Whether another schedule never opens where this one does not. One that comes every few weeks lies within one that
     * comes every week, or within its like that is counted from the same week.
     */
    boolean holds(Schedule other, LocalDate from, LocalDate otherFrom) {
        long apart = ChronoUnit.WEEKS.between(monday(from), monday(otherFrom));
        boolean weeks = other.everyWeeks % everyWeeks == 0 && Math.floorMod(apart, everyWeeks) == 0;
        return weeks && days.containsAll(other.days) && holdsHours(other);
    }

    private boolean holdsHours(Schedule other) {
        if (isAllDay()) {
            return !other.isOvernight() || holdsNextDays(other);
        }
        if (other.isAllDay() || other.isOvernight() && !isOvernight()) {
            return false;
        }
        boolean begins = !other.opensAt.isBefore(opensAt);
        if (isOvernight()) {
            return begins && (!other.isOvernight() || !other.closesAt.isAfter(closesAt));
        }
        return begins && !other.closesAt.isAfter(closesAt);
    }

    /** All day round ends at midnight: the night after it is held only where the next day is a day of it, too. */
    private boolean holdsNextDays(Schedule other) {
        return everyWeeks == 1 && other.days.stream().allMatch(day -> days.contains(day.plus(1)));
    }

    /** Its days as digits from 1 for Monday: {@code 12345}. */
    String digits() {
        StringBuilder digits = new StringBuilder();
        EnumSet.copyOf(days).forEach(day -> digits.append(day.getValue()));
        return digits.toString();
    }

    static Set<DayOfWeek> days(String digits) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        digits.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
        return days;
    }
}
