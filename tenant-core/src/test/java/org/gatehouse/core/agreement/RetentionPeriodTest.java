package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    void what_is_no_period_says_no_day() {
        assertThat(new RetentionPeriod("for ever").from(DAY)).isEmpty();
    }
}
