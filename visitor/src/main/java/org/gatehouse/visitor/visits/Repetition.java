package org.gatehouse.visitor.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /**
     * A later one of the same series follows a change of an earlier one in what was changed, and keeps the rest: as
     * many days on and as much earlier or later in the day, and for as long as it was, unless that was changed too.
     */
    static Meeting.Plan followed(Meeting.Plan later, Meeting.Plan was, Meeting.Plan becomes, ZoneId zone) {
        Instant start = was.startsAt().equals(becomes.startsAt())
                ? later.startsAt()
                : instant(local(later, zone).plus(Duration.between(local(was, zone), local(becomes, zone))), zone);
        Duration length = length(was).equals(length(becomes)) ? length(later) : length(becomes);
        return new Meeting.Plan(
                changed(was.siteId(), becomes.siteId(), later.siteId()),
                changed(was.hostId(), becomes.hostId(), later.hostId()),
                subject(later, was, becomes),
                changed(was.room(), becomes.room(), later.room()),
                start,
                start.plus(length));
    }

    private static <T> T changed(T was, T becomes, T own) {
        return was.equals(becomes) ? own : becomes;
    }

    private static @Nullable String subject(Meeting.Plan later, Meeting.Plan was, Meeting.Plan becomes) {
        String subject = becomes.subject();
        return subject == null || subject.equals(was.subject()) ? later.subject() : subject;
    }

    private static Duration length(Meeting.Plan plan) {
        return Duration.between(plan.startsAt(), plan.endsAt());
    }

    private static LocalDateTime local(Meeting.Plan plan, ZoneId zone) {
        return LocalDateTime.ofInstant(plan.startsAt(), zone);
    }

    /** A time that the clock skips is an hour later; of one that comes twice, the first is meant. */
    private static Instant instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }
}
