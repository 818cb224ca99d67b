package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionPeriodTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void a_length_of_time_is_counted_from_the_day() {
        assertThat(new RetentionPeriod("P30D").from(DAY)).contains(LocalDate.of(2024, 3, 30));
        assertThat(new RetentionPeriod("P12M").from(DAY)).contains(LocalDate.of(2025, 2, 28));
        assertThat(new RetentionPeriod("P0D").from(DAY)).contains(DAY);
    }

    @Test
    void five_years_and_the_current_one_end_with_a_year() {
        assertThat(new RetentionPeriod("Y5C").from(DAY)).contains(LocalDate.of(2029, 12, 31));
    }

    @Test
    void what_began_on_the_last_day_that_is_over_is_not_kept_and_what_began_a_day_later_is() {
        for (String code : List.of("P0D", "P30D", "P12M", "P5Y", "Y5C")) {
            RetentionPeriod period = new RetentionPeriod(code);
            LocalDate over = period.lastOver(DAY).orElseThrow();
            assertThat(period.from(over))
                    .hasValueSatisfying(end -> assertThat(end).isBefore(DAY));
            assertThat(period.from(over.plusDays(1)))
                    .hasValueSatisfying(end -> assertThat(end).isAfterOrEqualTo(DAY));
        }
        assertThat(new RetentionPeriod("Y5C").lastOver(DAY)).contains(LocalDate.of(2018, 12, 31));
    }

    @Test
    void a_period_that_nobody_outlives_ends_nothing_and_is_found_out_at_once() {
        assertThat(new RetentionPeriod("P900000000Y").lastOver(DAY)).isEmpty();
        assertThat(new RetentionPeriod("P99Y").lastOver(DAY)).isPresent();
    }

    @Test
    void what_is_no_period_says_no_day() {
        assertThat(new RetentionPeriod("for ever").from(DAY)).isEmpty();
        assertThat(new RetentionPeriod("for ever").lastOver(DAY)).isEmpty();
    }
}
