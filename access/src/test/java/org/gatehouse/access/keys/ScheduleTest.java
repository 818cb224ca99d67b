package org.gatehouse.access.keys;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.gatehouse.access.keys.Schedule.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final LocalDate MONDAY_30TH = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T07:00:00,FITS",
        "2026-11-30T14:59:59,FITS",
        "2026-11-30T15:00:00,OUTSIDE_HOURS",
        "2026-11-30T06:59:59,OUTSIDE_HOURS",
        "2026-12-05T08:00:00,WRONG_DAY",
        "2026-12-07T08:00:00,FITS"
    })
    void working_hours_end_before_the_last_minute(LocalDateTime moment, Fit fit) {
        assertThat(schedule("07:00", "15:00", 1, MONDAY, FRIDAY).at(moment, MONDAY_30TH))
                .isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04T22:00:00,FITS",
        "2026-12-05T01:59:00,FITS",
        "2026-12-05T02:00:00,WRONG_DAY",
        "2026-12-04T01:00:00,OUTSIDE_HOURS",
        "2026-12-05T22:30:00,WRONG_DAY"
    })
    void a_night_belongs_to_the_day_on_which_it_began(LocalDateTime moment, Fit fit) {
        assertThat(schedule("22:00", "02:00", 1, FRIDAY).at(moment, MONDAY_30TH))
                .isEqualTo(fit);
    }

    @Test
    void the_night_before_the_first_day_is_not_part_of_it() {
        Schedule nights = schedule("22:00", "06:00", 1, SUNDAY, MONDAY);

        assertThat(nights.at(MONDAY_30TH.atTime(1, 0), MONDAY_30TH)).isEqualTo(Fit.OUTSIDE_HOURS);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,FITS", "2026-12-07,WRONG_WEEK", "2026-12-14,FITS", "2027-01-04,WRONG_WEEK"})
    void every_other_week_is_counted_from_the_first(LocalDate day, Fit fit) {
        Schedule fortnightly = schedule("08:00", "09:00", 2, MONDAY);

        assertThat(fortnightly.at(day.atTime(8, 30), MONDAY_30TH.plusDays(3))).isEqualTo(fit);
    }

    @Test
    void hours_that_end_where_they_begin_last_all_day() {
        Schedule allDay = schedule("00:00", "00:00", 1, MONDAY);

        assertThat(allDay.at(MONDAY_30TH.atTime(23, 59), MONDAY_30TH)).isEqualTo(Fit.FITS);
        assertThat(allDay.at(MONDAY_30TH.plusDays(1).atStartOfDay(), MONDAY_30TH))
                .isEqualTo(Fit.WRONG_DAY);
    }

    @Test
    void a_schedule_without_a_day_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> schedule("08:00", "09:00", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> schedule("08:00", "09:00", 9, MONDAY));
    }

    @Test
    void days_are_kept_as_they_are() {
        assertThat(Schedule.days(schedule("08:00", "09:00", 1, SUNDAY, TUESDAY).digits()))
                .containsExactlyInAnyOrder(TUESDAY, SUNDAY);
    }

    @Test
    void what_a_schedule_holds_never_opens_where_it_does_not() {
        Random random = new Random(65);
        int held = 0;
        for (int round = 0; round < 20_000; round++) {
            Schedule wide = anySchedule(random);
            Schedule narrow = anySchedule(random);
            LocalDate from = MONDAY_30TH.plusDays(random.nextInt(14));
            LocalDate later = from.plusDays(random.nextInt(20));
            if (wide.holds(narrow, from, later)) {
                held++;
                for (int hour = 0; hour < 24 * 35; hour++) {
                    LocalDateTime moment = later.atStartOfDay().plusHours(hour);
                    if (narrow.at(moment, later) == Fit.FITS) {
                        assertThat(wide.at(moment, from))
                                .as("%s from %s holds %s from %s at %s", wide, from, narrow, later, moment)
                                .isEqualTo(Fit.FITS);
                    }
                }
            }
        }
        assertThat(held).isGreaterThan(100);
    }

    @Test
    void a_schedule_holds_itself_and_less() {
        Schedule days = schedule("07:00", "15:00", 1, MONDAY, TUESDAY);
        Schedule night = schedule("22:00", "06:00", 1, SATURDAY);

        assertThat(days.holds(days, MONDAY_30TH, MONDAY_30TH)).isTrue();
        assertThat(days.holds(schedule("08:00", "15:00", 3, TUESDAY), MONDAY_30TH, MONDAY_30TH.plusDays(9)))
                .isTrue();
        assertThat(night.holds(schedule("23:00", "05:00", 1, SATURDAY), MONDAY_30TH, MONDAY_30TH))
                .isTrue();
        assertThat(night.holds(schedule("22:00", "23:00", 1, SATURDAY), MONDAY_30TH, MONDAY_30TH))
                .isTrue();
    }

    private static Schedule anySchedule(Random random) {
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (int day = 1; day <= 7; day++) {
            if (random.nextInt(3) > 0) {
                days.add(DayOfWeek.of(day));
            }
        }
        return new Schedule(
                days, LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 0), 1 + random.nextInt(3));
    }

    private static Schedule schedule(String opens, String closes, int everyWeeks, DayOfWeek... days) {
        return new Schedule(Set.of(days), LocalTime.parse(opens), LocalTime.parse(closes), everyWeeks);
    }
}
