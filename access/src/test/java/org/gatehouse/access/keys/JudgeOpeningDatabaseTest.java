package org.gatehouse.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.keys.GrantKeyDatabaseTest.assertRefused;
import static org.gatehouse.access.keys.Register.BY;
import static org.gatehouse.access.keys.Register.TODAY;
import static org.gatehouse.access.keys.Register.WORKING_HOURS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeOpeningDatabaseTest {
    private final Register register = new Register();
    private UUID door;

    @BeforeEach
    void a_door() {
        door = register.door(register.site(), "Front", null);
    }

    @Test
    void whoever_has_no_key_stays_outside() {
        assertThat(register.judge(door, register.holder(null))).isEqualTo(Judgement.of(Ground.NO_KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T06:00:00Z,OPENS",
        "2026-11-30T05:59:59Z,OUTSIDE_HOURS",
        "2026-11-30T14:00:00Z,OUTSIDE_HOURS",
        "2026-12-05T09:00:00Z,WRONG_DAY",
        "2026-11-29T23:30:00Z,OUTSIDE_HOURS",
        "2026-11-29T09:00:00Z,NOT_YET_VALID"
    })
    void hours_and_days_are_the_doors(Instant at, Ground ground) {
        UUID holder = register.holder(null);
        register.keyOf(holder, door);

        assertThat(judge(holder, at)).isEqualTo(ground);
    }

    @Test
    void a_key_is_over_after_its_last_day() {
        UUID holder = register.holder(null);
        register.grant(new KeyTerms(holder, null, null, List.of(door), WORKING_HOURS, TODAY, TODAY.plusDays(1)));

        assertThat(judge(holder, Instant.parse("2026-12-01T13:59:59Z"))).isEqualTo(Ground.OPENS);
        assertThat(judge(holder, Instant.parse("2026-12-02T09:00:00Z"))).isEqualTo(Ground.VALIDITY_OVER);
    }

    @Test
    void the_last_night_of_a_key_goes_on_to_its_end() {
        UUID holder = register.holder(null);
        Schedule nights = new Schedule(Set.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(6, 0), 1);
        register.grant(new KeyTerms(holder, null, null, List.of(door), nights, TODAY, TODAY));

        assertThat(judge(holder, Instant.parse("2026-12-01T04:59:59Z"))).isEqualTo(Ground.OPENS);
        assertThat(judge(holder, Instant.parse("2026-12-01T05:00:00Z"))).isEqualTo(Ground.VALIDITY_OVER);
    }

    /** The night of 25 October 2026 has the hour from two to three twice; that of 28 March 2027 has none. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:59:00Z,OUTSIDE_HOURS",
        "2026-10-25T00:00:00Z,OPENS",
        "2026-10-25T01:00:00Z,OPENS",
        "2026-10-25T01:59:59Z,OPENS",
        "2026-10-25T02:00:00Z,OUTSIDE_HOURS",
        "2027-03-28T00:59:59Z,OUTSIDE_HOURS",
        "2027-03-28T01:00:00Z,OUTSIDE_HOURS"
    })
    void the_hour_that_comes_twice_opens_twice_and_the_one_that_is_missing_never(Instant at, Ground ground) {
        UUID holder = register.holder(null);
        Schedule night = new Schedule(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 0), LocalTime.of(3, 0), 1);
        LocalDate from = LocalDate.parse("2026-10-01");
        register.grant(new KeyTerms(holder, null, null, List.of(door), night, from, null));

        assertThat(judge(holder, at)).isEqualTo(ground);
    }

    @Test
    void of_several_keys_one_that_opens_is_enough() {
        UUID holder = register.holder(null);
        UUID revoked = register.keyOf(holder, door);
        register.in(use -> use.revocations().key(revoked, "lost", BY));
        UUID good = register.keyOf(holder, door);

        assertThat(register.judge(door, holder)).isEqualTo(new Judgement(Ground.OPENS, good));
    }

    @Test
    void of_several_that_do_not_open_the_nearest_says_why() {
        UUID holder = register.holder(null);
        UUID revoked = register.keyOf(holder, door);
        register.in(use -> use.revocations().key(revoked, "lost", BY));
        UUID late = register.keyOf(holder, door);
        register.clock.advance(Duration.ofHours(9));

        assertThat(register.judge(door, holder)).isEqualTo(new Judgement(Ground.OUTSIDE_HOURS, late));
    }

    @Test
    void a_door_that_is_not_active_opens_for_nobody() {
        UUID holder = register.holder(null);
        register.keyOf(holder, door);
        register.move(door, DoorState.DEACTIVATED);

        assertThat(register.judge(door, holder).ground()).isEqualTo(Ground.DOOR_NOT_ACTIVE);
    }

    @Test
    void a_suspended_companys_people_stay_outside_until_it_is_approved_again() {
        UUID company = register.approvedCompany();
        UUID holder = register.holder(company);
        register.share(register.companysKey(company, door), holder, door);
        register.in(use -> {
            use.companies().suspend(company, use.companies().get(company).version(), BY);
            return company;
        });

        assertThat(register.judge(door, holder).ground()).isEqualTo(Ground.COMPANY_NOT_APPROVED);
        register.approve(company);
        assertThat(register.judge(door, holder).ground()).isEqualTo(Ground.OPENS);
    }

    @Test
    void an_entitlement_that_nobody_confirmed_for_a_year_opens_nothing() {
        UUID company = register.approvedCompany();
        UUID holder = register.holder(company);
        register.share(register.companysKey(company, door), holder, door);

        assertThat(judge(holder, Instant.parse("2027-11-30T09:00:00Z"))).isEqualTo(Ground.OPENS);
        assertThat(judge(holder, Instant.parse("2027-12-01T09:00:00Z"))).isEqualTo(Ground.ENTITLEMENT_NOT_ATTESTED);
    }

    @Test
    void another_tenants_door_and_holder_do_not_exist() {
        UUID holder = register.holder(null);
        register.keyOf(holder, door);
        Register elsewhere = new Register();
        UUID theirs = elsewhere.door(elsewhere.site(), "Theirs", null);

        assertRefused(() -> elsewhere.judge(door, holder), Problem.NOT_FOUND);
        assertRefused(() -> elsewhere.judge(theirs, holder), Problem.INVALID_INPUT);
    }

    private Ground judge(UUID holder, Instant at) {
        return register.in(use -> use.openings().judge(door, holder, at)).ground();
    }
}
