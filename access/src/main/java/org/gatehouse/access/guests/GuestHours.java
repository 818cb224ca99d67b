package org.gatehouse.access.guests;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.gatehouse.access.keys.Schedule;

/**
 * The hours of a guest's key as a door keeps them: days and minutes of its own zone. A stretch longer than a day is
 * given day by day, all day round; the key still ends when the guest leaves.
 *
 * @param last the last day, included
 */
record GuestHours(Schedule schedule, LocalDate first, LocalDate last) {
    private static final EnumSet<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    /** @param to after {@code from}; the minute that it lies in belongs to it */
    static GuestHours between(Instant from, Instant to, ZoneId zone) {
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime end = LocalDateTime.ofInstant(to.minusNanos(1), zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        if (!end.isAfter(begin)) {
            end = begin.plusMinutes(1); // the hour that comes twice in autumn: rather too short than a day too long
        }
        if (!end.isBefore(begin.plusDays(1))) {
            Schedule allDay = new Schedule(ALL_DAYS, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1);
            return new GuestHours(
                    allDay, begin.toLocalDate(), end.minusMinutes(1).toLocalDate());
        }
        Schedule once = new Schedule(EnumSet.of(begin.getDayOfWeek()), begin.toLocalTime(), end.toLocalTime(), 1);
        return new GuestHours(once, begin.toLocalDate(), begin.toLocalDate());
    }
}
