package org.gatehouse.access.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuestHoursTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Test
    void oneMorningIsOneDayAndItsMinutes() {
        GuestHours hours = between("2026-11-30T09:04:40Z", "2026-11-30T11:00:00Z");
        assertThat(hours.schedule().days()).isEqualTo(Set.of(DayOfWeek.MONDAY));
        assertThat(hours.schedule().opensAt()).isEqualTo(LocalTime.of(10, 4));
        assertThat(hours.schedule().closesAt()).isEqualTo(LocalTime.of(12, 0));
        assertThat(hours.first()).isEqualTo(hours.last()).isEqualTo(LocalDate.parse("2026-11-30"));
    }

    @Test
    void theMinuteInWhichItEndsBelongsToIt() {
        assertThat(between("2026-11-30T09:00:00Z", "2026-11-30T10:59:01Z")
                        .schedule()
                        .closesAt())
                .isEqualTo(LocalTime.NOON);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegan() {
        GuestHours hours = between("2026-11-30T21:00:00Z", "2026-12-01T01:00:00Z");
        assertThat(hours.schedule().opensAt()).isEqualTo(LocalTime.of(22, 0));
        assertThat(hours.schedule().closesAt()).isEqualTo(LocalTime.of(2, 0));
        assertThat(hours.last()).isEqualTo(LocalDate.parse("2026-11-30"));
    }

    @Test
    void untilMidnightIsNotIntoTheNextDay() {
        GuestHours hours = between("2026-11-30T21:00:00Z", "2026-11-30T23:00:00Z");
        assertThat(hours.schedule().closesAt()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(hours.schedule().days()).isEqualTo(Set.of(DayOfWeek.MONDAY));
    }

    @Test
    void daysInARowAreEachAllDayRound() {
        GuestHours hours = between("2026-11-30T09:00:00Z", "2026-12-02T15:00:00Z");
        assertThat(hours.schedule().days()).hasSize(7);
        assertThat(hours.schedule().opensAt()).isEqualTo(hours.schedule().closesAt());
        assertThat(hours.first()).isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(hours.last()).isEqualTo(LocalDate.parse("2026-12-02"));
    }

    @Test
    void daysThatEndAtMidnightHaveNoDayMore() {
        assertThat(between("2026-11-30T09:00:00Z", "2026-12-02T23:00:00Z").last())
                .isEqualTo(LocalDate.parse("2026-12-02"));
    }

    @Test
    void inTheHourThatComesTwiceItIsRatherTooShort() {
        GuestHours hours = between("2026-10-25T00:50:00Z", "2026-10-25T01:10:00Z"); // 02:50, then 02:10
        assertThat(hours.schedule().opensAt()).isEqualTo(LocalTime.of(2, 50));
        assertThat(hours.schedule().closesAt()).isEqualTo(LocalTime.of(2, 51));
    }

    private static GuestHours between(String from, String to) {
        return GuestHours.between(Instant.parse(from), Instant.parse(to), COPENHAGEN);
    }
}
