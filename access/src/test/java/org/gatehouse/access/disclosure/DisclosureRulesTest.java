package org.gatehouse.access.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.disclosure.Hint.Asked;
import org.gatehouse.access.disclosure.Hint.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of the general terms' section 6. */
class DisclosureRulesTest {
    private static final UUID STAIRWELL = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, true",
        "2026-11-01, 2026-11-07, true",
        "2026-11-01, 2026-11-08, false",
        "2026-10-19, 2026-10-25, true",
        "2026-03-23, 2026-03-29, true"
    })
    void a_week_is_seven_days_with_both_ends(LocalDate from, LocalDate to, boolean allowed) {
        assertThat(DisclosureRules.isWeekAtMost(from, to)).isEqualTo(allowed);
    }

    @Test
    void a_week_in_which_the_clocks_change_has_169_hours_and_is_a_week() {
        ZoneId zone = ZoneId.of("Europe/Copenhagen");
        LocalDate from = LocalDate.parse("2026-10-19");
        LocalDate to = LocalDate.parse("2026-10-25");

        assertThat(Duration.between(from.atStartOfDay(zone), to.plusDays(1).atStartOfDay(zone))
                        .toHours())
                .isEqualTo(169);
        assertThat(DisclosureRules.isWeekAtMost(from, to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2023-12-01", "2026-12-01, 2023-12-02", "2027-02-28, 2024-03-01", "2028-02-29, 2025-03-01"})
    void what_is_36_months_old_at_receipt_is_erased(LocalDate receivedOn, LocalDate oldest) {
        assertThat(DisclosureRules.oldestKept(receivedOn)).isEqualTo(oldest);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-30, true", "2025-11-29, false", "2026-11-30, true", "2026-12-01, false"})
    void what_shows_the_right_to_a_stairwell_holds_for_twelve_months(LocalDate shownOn, boolean holds) {
        assertThat(DisclosureRules.holdsEntitlement(shownOn, LocalDate.parse("2026-11-30")))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, false", "2027-01-29, false", "2027-01-30, true"})
    void documents_are_awaited_for_sixty_days(LocalDate today, boolean expired) {
        LocalDate asked = LocalDate.parse("2026-11-30");

        assertThat(DisclosureRules.isExpired(asked, today)).isEqualTo(expired);
        assertThat(!asked.isAfter(DisclosureRules.askedTooLongAgo(today))).isEqualTo(expired);
    }

    @ParameterizedTest
    @CsvSource({"false, 0, true", "false, 1, true", "false, 2, false", "true, 0, false"})
    void two_a_year_are_free_unless_the_owner_can_read_the_log(boolean seesLog, long before, boolean free) {
        assertThat(DisclosureRules.isFree(seesLog, before)).isEqualTo(free);
    }

    @Test
    void a_file_is_kept_for_thirty_days_and_its_hash_for_36_months() {
        assertThat(DisclosureRules.fileUntil(Instant.parse("2026-11-30T09:00:00Z")))
                .isEqualTo("2026-12-30T09:00:00Z");
        assertThat(DisclosureRules.forgottenBefore(Instant.parse("2026-11-30T09:00:00Z")))
                .isEqualTo("2023-11-30T09:00:00Z");
    }

    @Test
    void further_ones_cost_750_kroner_and_vat_which_is_937_50() {
        PriceList.Price price = new PriceList("2020-01-01 750.00 25").on(LocalDate.parse("2026-11-30"));

        assertThat(price.vat()).isEqualTo(new BigDecimal("187.50"));
        assertThat(price.gross()).isEqualTo(new BigDecimal("937.50"));
    }

    @Test
    void a_price_holds_from_its_day_on() {
        PriceList prices = new PriceList("2020-01-01 750.00 25; 2027-01-01 800.00 25");

        assertThat(prices.on(LocalDate.parse("2026-12-31")).net()).isEqualTo(new BigDecimal("750.00"));
        assertThat(prices.on(LocalDate.parse("2027-01-01")).gross()).isEqualTo(new BigDecimal("1000.00"));
        assertThatThrownBy(() -> new PriceList("750")).hasMessageContaining("gatehouse.disclosure-prices");
    }

    @Test
    void the_third_request_about_a_stairwell_is_hinted_at() {
        Asked asked = asked(STAIRWELL, "2026-11-01", "2026-11-02");
        Asked before = asked(STAIRWELL, "2026-10-01", "2026-10-02");

        assertThat(Hint.about(asked, List.of(before))).isEmpty();
        assertThat(Hint.about(asked, List.of(before, before))).containsExactly(new Hint(Kind.SAME_STAIRWELL, 2));
        assertThat(Hint.about(asked, List.of(elsewhere(), elsewhere()))).isEmpty();
    }

    @Test
    void a_day_that_was_asked_for_before_is_hinted_at() {
        Asked asked = asked(STAIRWELL, "2026-11-01", "2026-11-03");

        assertThat(Hint.about(asked, List.of(asked(STAIRWELL, "2026-11-03", "2026-11-05"))))
                .containsExactly(new Hint(Kind.SAME_DAYS, 1));
        assertThat(Hint.about(asked, List.of(asked(STAIRWELL, "2026-11-04", "2026-11-05"))))
                .isEmpty();
    }

    @Test
    void the_third_request_for_a_single_day_is_hinted_at() {
        Asked day = asked(STAIRWELL, "2026-11-01", "2026-11-01");
        Asked other = asked(UUID.randomUUID(), "2026-11-02", "2026-11-02");

        assertThat(Hint.about(day, List.of(other, other))).containsExactly(new Hint(Kind.SINGLE_DAYS, 2));
        assertThat(Hint.about(asked(STAIRWELL, "2026-11-01", "2026-11-02"), List.of(other, other)))
                .isEmpty();
    }

    @Test
    void two_files_about_one_and_the_same_company_are_hinted_at() {
        Asked asked = asked(STAIRWELL, "2026-11-01", "2026-11-02");
        Asked about = about(Set.of(COMPANY));

        assertThat(Hint.about(asked, List.of(about, about))).containsExactly(new Hint(Kind.ONE_COMPANY, 2));
        assertThat(Hint.about(asked, List.of(about, about(Set.of(UUID.randomUUID())))))
                .isEmpty();
        assertThat(Hint.about(asked, List.of(about, about(Set.of(COMPANY, UUID.randomUUID())))))
                .isEmpty();
    }

    private static Asked asked(UUID stairwell, String from, String to) {
        return new Asked(stairwell, LocalDate.parse(from), LocalDate.parse(to), Set.of());
    }

    private static Asked elsewhere() {
        return asked(UUID.randomUUID(), "2026-11-01", "2026-11-02");
    }

    private static Asked about(Set<UUID> companies) {
        return new Asked(UUID.randomUUID(), LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02"), companies);
    }
}
