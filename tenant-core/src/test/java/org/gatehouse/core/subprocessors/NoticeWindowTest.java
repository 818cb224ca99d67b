package org.gatehouse.core.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NoticeWindowTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Test
    void thirty_full_days_pass_between_the_notice_and_the_first_use() {
        NoticeWindow window = NoticeWindow.after(Instant.parse("2026-11-20T08:00:00Z"), 30, COPENHAGEN);

        assertThat(window.objectThrough()).isEqualTo(LocalDate.parse("2026-12-20"));
        assertThat(window.firstUse()).isEqualTo(LocalDate.parse("2026-12-21"));
        assertThat(window.isOpenAt(Instant.parse("2026-12-20T22:59:59Z"))).isTrue();
        assertThat(window.isOpenAt(Instant.parse("2026-12-20T23:00:00Z"))).isFalse();
    }

    @Test
    void the_day_is_the_tenants_and_not_greenwichs() {
        Instant delivered = Instant.parse("2026-11-20T23:30:00Z");

        assertThat(NoticeWindow.after(delivered, 30, COPENHAGEN).noticed()).isEqualTo(LocalDate.parse("2026-11-21"));
        assertThat(NoticeWindow.after(delivered, 30, SANTIAGO).noticed()).isEqualTo(LocalDate.parse("2026-11-20"));
    }

    @Test
    void a_night_in_which_clocks_change_is_one_day_like_any_other() {
        NoticeWindow spring = NoticeWindow.after(Instant.parse("2027-03-01T12:00:00Z"), 30, COPENHAGEN);
        NoticeWindow autumn = NoticeWindow.after(Instant.parse("2026-10-01T12:00:00Z"), 30, COPENHAGEN);

        assertThat(spring.end()).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(autumn.end()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    }

    /** In Santiago clocks go from 24:00 to 01:00 on the first Saturday of September. */
    @Test
    void where_midnight_does_not_exist_the_day_begins_at_one() {
        LocalDate gap = LocalDate.parse("2026-09-06");
        assertThat(SANTIAGO.getRules().isValidOffset(gap.atStartOfDay(), ZoneOffset.ofHours(-4)))
                .isFalse();

        NoticeWindow window = NoticeWindow.after(Instant.parse("2026-08-06T15:00:00Z"), 30, SANTIAGO);

        assertThat(window.firstUse()).isEqualTo(gap);
        assertThat(window.end()).isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
        assertThat(window.isOpenAt(Instant.parse("2026-09-06T03:59:59Z"))).isTrue();
    }

    @Test
    void no_agreement_makes_it_shorter_than_thirty_days() {
        Instant delivered = Instant.parse("2026-11-20T08:00:00Z");

        assertThat(NoticeWindow.after(delivered, 5, COPENHAGEN))
                .isEqualTo(NoticeWindow.after(delivered, 30, COPENHAGEN));
        assertThat(NoticeWindow.after(delivered, 45, COPENHAGEN).firstUse()).isEqualTo(LocalDate.parse("2027-01-05"));
    }

    @Test
    void the_last_day_has_no_days_after_it() {
        NoticeWindow window = NoticeWindow.after(Instant.parse("2026-11-20T08:00:00Z"), 30, COPENHAGEN);

        assertThat(window.daysLeft(Instant.parse("2026-11-20T08:00:00Z"))).isEqualTo(30);
        assertThat(window.daysLeft(Instant.parse("2026-12-20T22:59:59Z"))).isZero();
        assertThat(window.daysLeft(Instant.parse("2027-01-20T12:00:00Z"))).isZero();
    }
}
