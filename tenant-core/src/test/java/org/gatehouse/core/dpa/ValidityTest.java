package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final Instant ONE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant TWO = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant THREE = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant FOUR = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void a_bound_that_is_not_given_is_open() {
        assertThat(Validity.between(null, null)).isEqualTo(Validity.ALWAYS);
        assertThat(Validity.between(ONE, null)).isEqualTo(Validity.from(ONE));
        assertThat(Validity.between(null, TWO)).isEqualTo(new Validity(Instant.MIN, TWO));
        assertThat(Validity.between(ONE, TWO)).isEqualTo(new Validity(ONE, TWO));
    }

    @Test
    void two_count_together_from_the_later_beginning_to_the_earlier_end() {
        Validity common = new Validity(TWO, THREE);

        assertThat(new Validity(ONE, THREE).within(new Validity(TWO, FOUR))).isEqualTo(common);
        assertThat(new Validity(TWO, FOUR).within(new Validity(ONE, THREE))).isEqualTo(common);
    }

    @Test
    void what_is_never_valid_together_includes_no_instant() {
        Validity never = new Validity(ONE, TWO).within(new Validity(THREE, FOUR));

        assertThat(never.includes(TWO)).isFalse();
        assertThat(never.includes(THREE)).isFalse();
    }
}
