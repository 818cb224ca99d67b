package org.gatehouse.core.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishDaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19"
            })
    void easter_falls_as_in_the_almanac(LocalDate easter) {
        assertThat(DanishDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-03-25",
                "2027-03-26",
                "2027-03-28",
                "2027-03-29",
                "2027-05-06",
                "2027-05-16",
                "2027-05-17",
                "2026-06-05",
                "2026-12-24",
                "2026-12-25",
                "2026-12-26",
                "2026-12-31"
            })
    void nobody_works_on_a_holiday(LocalDate day) {
        assertThat(DanishDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void great_prayer_day_is_a_day_like_any_other() {
        assertThat(DanishDays.isWorkingDay(LocalDate.parse("2027-04-23"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-23,2026-12-23", "2026-12-24,2026-12-28", "2026-12-31,2027-01-04", "2027-03-25,2027-03-30"})
    void a_deadline_ends_on_the_first_working_day_from_then(LocalDate day, LocalDate end) {
        assertThat(DanishDays.workingDayFrom(day)).isEqualTo(end);
    }
}
