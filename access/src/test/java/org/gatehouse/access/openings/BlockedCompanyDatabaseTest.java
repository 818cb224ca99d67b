package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.stairwells.House;
import org.gatehouse.access.stairwells.SeenStairwell;
import org.gatehouse.core.journal.Deed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit in a stairwell, a courier with a copy of a key for an hour without the server, and the stairwell's owner. */
class BlockedCompanyDatabaseTest {
    private Doorway doorway;
    private Register register;
    private House house;
    private UUID company;

    @BeforeEach
    void a_couriers_way_into_a_stairwell() throws Exception {
        doorway = new Doorway(60, HolderKind.PROFESSIONAL);
        register = doorway.register;
        company = Objects.requireNonNull(doorway.company);
        UUID site = register.in(use -> use.doors().get(doorway.door).siteId());
        house = new House(register, site);
        house.hang(doorway.door);
        tell();
    }

    @Test
    void the_unit_is_told_at_once_so_that_copies_end_without_the_server_too() throws Exception {
        String copy = doorway.issue().get(0).credential();
        house.block(company);

        Notice notice = tell();

        assertThat(notice.grants()).containsExactly(doorway.key);
        assertThat(doorway.meets(copy).proof()).isEmpty();
    }

    @Test
    void nothing_more_is_handed_out() {
        house.block(company);

        assertThat(doorway.issue()).isEmpty();
    }

    @Test
    void the_server_says_no_to_what_was_handed_out_before() throws Exception {
        String copy = doorway.issue().get(0).credential();
        house.block(company);

        doorway.decide(doorway.meets(copy).proof().orElseThrow());

        assertThat(doorway.deeds()).endsWith(Deed.DOOR_REFUSED);
    }

    @Test
    void whoever_is_let_in_again_opens_and_the_unit_forgets() throws Exception {
        String copy = doorway.issue().get(0).credential();
        house.block(company);
        tell();
        house.unblock(company);

        assertThat(tell().grants()).isEmpty();
        assertThat(doorway.meets(copy).proof()).isPresent();
    }

    @Test
    void a_unit_that_is_hung_where_a_company_is_blocked_is_told() throws Exception {
        House other = new House(
                register, register.in(use -> use.doors().get(doorway.door).siteId()));
        other.block(company);
        doorway.issue();

        other.hang(doorway.door);

        assertThat(tell().grants()).containsExactly(doorway.key);
    }

    @Test
    void the_owner_sees_the_month_of_the_last_use_and_how_often_doors_opened_in_the_last_one_that_is_over()
            throws Exception {
        opens();
        doorway.later(Duration.ofMinutes(1));
        opens();
        untilDecember();

        SeenStairwell seen = house.see();

        assertThat(seen.companies().get(0).lastUsed()).contains(YearMonth.of(2026, 11));
        assertThat(seen.companies().get(0).openings()).isEqualTo(2);
        assertThat(seen.openings()).isEqualTo(2);
    }

    @Test
    void of_a_month_that_goes_on_nothing_is_told() throws Exception {
        opens();

        assertThat(house.see().openings()).isZero();
        assertThat(house.see().companies().get(0).openings()).isZero();
        assertThat(house.see().companies().get(0).lastUsed()).isEmpty();
    }

    @Test
    void what_a_unit_opened_elsewhere_stays_there() throws Exception {
        opens();
        House other = new House(
                register, register.in(use -> use.doors().get(doorway.door).siteId()));

        other.hang(doorway.door);
        untilDecember();

        assertThat(other.see().openings()).isZero();
        assertThat(other.see().companies().get(0).lastUsed()).isEmpty();
        assertThat(uses()).extracting(MonthlyUse::stairwellId).containsExactly(house.stairwell);
    }

    @Test
    void after_36_months_nothing_is_told_of_a_use() throws Exception {
        opens();
        register.clock.set(Instant.parse("2029-11-30T22:00:00Z"));
        sweep();
        assertThat(uses()).hasSize(1);

        register.clock.set(Instant.parse("2029-11-30T23:00:00Z"));
        sweep();

        assertThat(uses()).isEmpty();
    }

    @Test
    void what_a_unit_opened_by_itself_is_counted_when_it_tells() throws Exception {
        doorway.later(Duration.ofMinutes(1));
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());
        doorway.isAlone(heard);

        doorway.deliver(doorway.events());
        untilDecember();

        assertThat(house.see().openings()).isEqualTo(1);
    }

    private void untilDecember() {
        register.clock.advance(Duration.ofDays(1));
    }

    private void opens() throws Exception {
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());
        doorway.isTold(doorway.decide(heard.proof().orElseThrow()));
    }

    private void sweep() {
        register.database.call(database -> new SweepUse(database, register.clock).sweepAcrossTenants());
    }

    private List<MonthlyUse> uses() {
        return register.in(use -> use.rows().where(MonthlyUse.class, "1 = 1").getResultList());
    }

    private Notice tell() throws Exception {
        String text = doorway.use(
                doorway::tell, tell -> tell.news(doorway.door, Long.MAX_VALUE).orElseThrow());
        doorway.takes(text);
        return doorway.read(text);
    }
}
