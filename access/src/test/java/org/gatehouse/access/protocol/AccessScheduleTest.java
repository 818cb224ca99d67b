package org.gatehouse.access.protocol;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.COPENHAGEN;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessScheduleTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2); // a Monday
    private static final Optional<LocalDate> FOR_EVER = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:00, ",
        "2026-03-02T14:59:59, ",
        "2026-03-02T06:59:59, OUTSIDE_HOURS",
        "2026-03-02T15:00, OUTSIDE_HOURS",
        "2026-03-03T08:00, WRONG_DAY",
        "2026-03-01T08:00, NOT_YET_VALID",
        "2026-03-09T08:00, WRONG_WEEK",
        "2026-03-16T08:00, ",
        "2026-03-30T08:00, VALIDITY_OVER"
    })
    void every_other_monday_in_march(LocalDateTime local, RefusalCode expected) {
        AccessSchedule schedule = schedule(Set.of(MONDAY), "07:00", "15:00", 2, Optional.of(LocalDate.of(2026, 3, 29)));

        assertThat(schedule.refuses(local.atZone(COPENHAGEN).toInstant())).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T21:59:59, OUTSIDE_HOURS",
        "2026-03-06T22:00, ",
        "2026-03-07T05:59:59, ",
        "2026-03-07T06:00, WRONG_DAY",
        "2026-03-06T03:00, OUTSIDE_HOURS"
    })
    void a_friday_night_lasts_until_saturday_morning(LocalDateTime local, RefusalCode expected) {
        AccessSchedule schedule = schedule(Set.of(FRIDAY), "22:00", "06:00", 1, FOR_EVER);

        assertThat(schedule.refuses(local.atZone(COPENHAGEN).toInstant())).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_last_night_is_whole() {
        AccessSchedule schedule = schedule(EVERY_DAY, "22:00", "06:00", 1, Optional.of(LocalDate.of(2026, 3, 6)));

        assertThat(schedule.refuses(at("2026-03-07T04:59:00Z"))).isEmpty();
        assertThat(schedule.refuses(at("2026-03-07T05:00:00Z"))).contains(RefusalCode.VALIDITY_OVER);
    }

    @Test
    void the_same_hour_twice_is_all_day_round() {
        AccessSchedule schedule = schedule(Set.of(SATURDAY), "00:00", "00:00", 1, FOR_EVER);

        assertThat(schedule.refuses(at("2026-03-06T23:00:00Z"))).isEmpty();
        assertThat(schedule.refuses(at("2026-03-07T22:59:59Z"))).isEmpty();
        assertThat(schedule.refuses(at("2026-03-07T23:00:00Z"))).contains(RefusalCode.WRONG_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:59Z, 02:30, 03:30, OUTSIDE_HOURS", // 01:59:59
        "2026-03-29T01:00:00Z, 02:30, 03:30, ", // 03:00: half past two has not been, and is over
        "2026-03-29T01:29:59Z, 02:30, 03:30, ",
        "2026-03-29T01:30:00Z, 02:30, 03:30, OUTSIDE_HOURS",
        "2026-03-29T00:59:59Z, 02:00, 03:00, OUTSIDE_HOURS",
        "2026-03-29T01:00:00Z, 02:00, 03:00, OUTSIDE_HOURS"
    })
    void in_spring_the_hour_that_is_skipped_opens_nothing(Instant at, String from, String to, RefusalCode expected) {
        AccessSchedule schedule = schedule(Set.of(SUNDAY), from, to, 1, FOR_EVER);

        assertThat(schedule.refuses(at)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:59:59Z, OUTSIDE_HOURS", // 01:59:59, summer
        "2026-10-25T00:00:00Z, ", // 02:00, summer
        "2026-10-25T00:29:59Z, ",
        "2026-10-25T00:30:00Z, OUTSIDE_HOURS",
        "2026-10-25T01:00:00Z, ", // 02:00, winter
        "2026-10-25T01:29:59Z, ",
        "2026-10-25T01:30:00Z, OUTSIDE_HOURS"
    })
    void in_autumn_the_hour_that_comes_twice_opens_twice(Instant at, RefusalCode expected) {
        AccessSchedule schedule = schedule(Set.of(SUNDAY), "02:00", "02:30", 1, FOR_EVER);

        assertThat(schedule.refuses(at)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T21:00:00Z, 2026-03-29T03:59:59Z", // seven hours
        "2026-10-24T20:00:00Z, 2026-10-25T04:59:59Z" // nine
    })
    void a_night_is_an_hour_shorter_in_spring_and_an_hour_longer_in_autumn(Instant first, Instant last) {
        AccessSchedule schedule = schedule(Set.of(SATURDAY), "22:00", "06:00", 1, FOR_EVER);

        assertThat(schedule.refuses(first.minusSeconds(1))).contains(RefusalCode.OUTSIDE_HOURS);
        for (Instant at = first; !at.isAfter(last); at = at.plusSeconds(60)) {
            assertThat(schedule.refuses(at)).as(at.toString()).isEmpty();
        }
        assertThat(schedule.refuses(last.plusSeconds(1))).contains(RefusalCode.WRONG_DAY);
    }

    @Test
    void it_is_read_as_it_was_written() throws Exception {
        AccessSchedule schedule =
                schedule(Set.of(MONDAY, SUNDAY), "07:00", "23:59", 8, Optional.of(LocalDate.of(2026, 12, 31)));

        Claims written = Claims.parse(JSONObjectUtils.toJSONString(schedule.written()));
        assertThat(AccessSchedule.read(written)).isEqualTo(schedule);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static AccessSchedule schedule(
            Set<DayOfWeek> days, String from, String to, int weeks, Optional<LocalDate> last) {
        return new AccessSchedule(days, LocalTime.parse(from), LocalTime.parse(to), weeks, FIRST, last, COPENHAGEN);
    }
}
