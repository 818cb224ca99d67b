package org.gatehouse.visitor.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A meeting takes place several times: at the same hour of the clock at the site, also after the clock has changed, and
 * for as long. A day that a month does not have is its last one.
 *
 * @param times how many meetings, the first among them
 */
public record Repetition(Rhythm rhythm, int times) {
    public static final int MOST = 26;

    /** How far one is from the next. */
    public enum Rhythm {
        DAILY,
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY;

        LocalDate after(LocalDate first, int steps) {
            return switch (this) {
                case DAILY -> first.plusDays(steps);
                case WEEKLY -> first.plusWeeks(steps);
                case FORTNIGHTLY -> first.plusWeeks(2L * steps);
                case MONTHLY -> first.plusMonths(steps);
            };
        }
    }

    /** All of them, in order. */
    List<Meeting.Plan> of(Meeting.Plan first, ZoneId zone) {
        LocalDateTime begins = LocalDateTime.ofInstant(first.startsAt(), zone);
        return IntStream.range(0, times)
                .mapToObj(step -> rhythm.after(begins.toLocalDate(), step))
                .map(day -> at(first, begins, day, zone))
                .toList();
    }

    private static Meeting.Plan at(Meeting.Plan plan, LocalDateTime begins, LocalDate day, ZoneId zone) {
        Instant start = instant(day.atTime(begins.toLocalTime()), zone);
        return new Meeting.Plan(
                plan.siteId(),
                plan.hostId(),
                plan.subject(),
                plan.room(),
                start,
                start.plus(Duration.between(plan.startsAt(), plan.endsAt())));
    }

    /** A later one of the same series follows a change of an earlier one: as many days on, at the same new hours. */
    static Meeting.Plan moved(Instant later, Meeting.Plan to, Instant from, ZoneId zone) {
        LocalDateTime was = LocalDateTime.ofInstant(from, zone);
        LocalDateTime becomes = LocalDateTime.ofInstant(to.startsAt(), zone);
        long days = was.toLocalDate().until(becomes.toLocalDate(), ChronoUnit.DAYS);
        LocalDate day = LocalDate.ofInstant(later, zone).plusDays(days);
        return at(to, becomes, day, zone);
    }

    /** A time that the clock skips is an hour later; of one that comes twice, the first is meant. */
    private static Instant instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }
}
