package org.gatehouse.access.protocol;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a key opens, by the clock on the wall of the door: in spring the hour that is skipped opens nothing, in autumn
 * the hour that comes twice opens twice. The day on which a window begins decides for all of it.
 *
 * @param closesAt not later than {@code opensAt}: of the next day; the same: all day round
 * @param everyWeeks counted from the week of {@code validFrom}; a week begins on Monday
 */
public record AccessSchedule(
        Set<DayOfWeek> days,
        LocalTime opensAt,
        LocalTime closesAt,
        int everyWeeks,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        ZoneId zone) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    public AccessSchedule {
        days = Set.copyOf(days);
    }

    /** Why not, where it does not open. */
    public Optional<RefusalCode> refuses(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        LocalDate today = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        boolean pastMidnight = !closesAt.isAfter(opensAt);
        if (pastMidnight
                && time.isBefore(closesAt)
                && refuses(today.minusDays(1)).isEmpty()) {
            return Optional.empty();
        }
        boolean hours = !time.isBefore(opensAt) && (pastMidnight || time.isBefore(closesAt));
        return refuses(today).or(() -> hours ? Optional.empty() : Optional.of(RefusalCode.OUTSIDE_HOURS));
    }

    private Optional<RefusalCode> refuses(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return Optional.of(RefusalCode.NOT_YET_VALID);
        }
        if (validUntil.filter(day::isAfter).isPresent()) {
            return Optional.of(RefusalCode.VALIDITY_OVER);
        }
        if (ChronoUnit.WEEKS.between(monday(validFrom), monday(day)) % everyWeeks != 0) {
            return Optional.of(RefusalCode.WRONG_WEEK);
        }
        return days.contains(day.getDayOfWeek()) ? Optional.empty() : Optional.of(RefusalCode.WRONG_DAY);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Map<String, Object> written() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("days", days.stream().map(DayOfWeek::getValue).sorted().toList());
        claims.put("from", MINUTES.format(opensAt));
        claims.put("to", MINUTES.format(closesAt));
        claims.put("weeks", everyWeeks);
        claims.put("first", validFrom.toString());
        validUntil.ifPresent(last -> claims.put("last", last.toString()));
        claims.put("zone", zone.getId());
        return claims;
    }

    static AccessSchedule read(Claims claims) throws AccessDenied {
        try {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (Object day : claims.list("days", 7)) {
                days.add(DayOfWeek.of(Math.toIntExact(Claims.as(Long.class, day))));
            }
            Optional<LocalDate> last = claims.has("last") ? Optional.of(date(claims.text("last"))) : Optional.empty();
            return new AccessSchedule(
                    days,
                    LocalTime.parse(claims.text("from"), MINUTES),
                    LocalTime.parse(claims.text("to"), MINUTES),
                    Math.toIntExact(claims.number("weeks", 1)),
                    date(claims.text("first")),
                    last,
                    ZoneId.of(claims.text("zone")));
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
    }

    private static LocalDate date(String text) throws AccessDenied {
        if (text.length() != "2026-11-24".length()) {
            throw new AccessDenied(RefusalCode.FORMAT); // of years that are no years
        }
        return LocalDate.parse(text);
    }
}
