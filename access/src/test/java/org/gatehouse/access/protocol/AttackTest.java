package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;
import static org.gatehouse.access.protocol.Samples.WORKING_DAYS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;

/** Each way in that is none. */
class AttackTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestUnit unit = TestUnit.on(60);
    private final TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, HOUR);

    @Test
    void an_unlock_that_is_said_again_opens_nothing() throws Exception {
        String question = unit.asks();
        String answer = phone.answers(question);
        unit.hears(answer);
        assertThat(unit.isAlone(question).deed()).isEqualTo(Deed.OPENS);

        assertThat(unit.hears(answer).why()).contains(RefusalCode.NONCE_USED);
        assertThat(unit.isAlone(question).why()).contains(RefusalCode.NONCE_USED);
        unit.later(Duration.ofSeconds(6));
        assertThat(unit.hears(answer).why()).contains(RefusalCode.TOO_LATE);
        unit.asks();
        assertThat(unit.hears(answer).why()).contains(RefusalCode.NONCE_UNKNOWN);
    }

    @Test
    void an_unlock_from_before_the_power_was_away_opens_nothing() throws Exception {
        String answer = phone.answers(unit.asks());
        unit.starts();

        assertThat(unit.hears(answer).why()).contains(RefusalCode.NONCE_UNKNOWN);
    }

    @Test
    void an_answer_that_took_longer_than_five_seconds_was_carried_from_elsewhere() throws Exception {
        String question = unit.asks();
        String answer = phone.answers(question);
        unit.later(Duration.ofMillis(5_001));

        assertThat(unit.hears(answer).why()).contains(RefusalCode.TOO_LATE);
    }

    @Test
    void nor_does_a_decision_open_that_comes_after_five_seconds() throws Exception {
        Verdict heard = unit.hears(phone.answers(unit.asks()));
        String decision = unit.decision(heard, true).sign(FixedKeys.OF_LETTERS);
        unit.later(Duration.ofMillis(5_001));

        assertThat(unit.isTold(decision).why()).contains(RefusalCode.TOO_LATE);
    }

    @Test
    void setting_the_units_clock_back_does_not_make_an_answer_younger() throws Exception {
        String answer = phone.answers(unit.asks());
        unit.up = unit.up.plusSeconds(6);
        unit.wall = unit.wall.minusSeconds(10);

        assertThat(unit.hears(answer).why()).contains(RefusalCode.TOO_LATE);
    }

    @Test
    void an_answer_to_another_door_is_none() throws Exception {
        String mine = unit.asks();
        String nonce = TestUnit.read(mine).nonce();
        String theirs = new Question(FixedKeys.NEXT_DOOR, nonce, TUESDAY_AT_TEN, 1, 1, 1).sign(FixedKeys.OF_NEXT_DOOR);

        assertThat(unit.hears(phone.answers(theirs)).why()).contains(RefusalCode.OTHER_DOOR);
    }

    @Test
    void an_answer_to_another_question_with_the_same_nonce_is_none() throws Exception {
        Question asked = TestUnit.read(unit.asks());
        Question changed = new Question(
                asked.unit(), asked.nonce(), asked.at(), asked.boot(), asked.counter(), asked.notice() + 1);

        assertThat(unit.hears(phone.answers(changed.sign(FixedKeys.OF_DOOR))).why())
                .contains(RefusalCode.OTHER_QUESTION);
    }

    @Test
    void a_key_that_is_not_for_this_door_does_not_open_it() throws Exception {
        Credential mine = Samples.credential(TUESDAY_AT_TEN, HOUR);
        Credential elsewhere = new Credential(
                mine.id(),
                mine.grant(),
                mine.tenant(),
                mine.phone(),
                mine.issuedAt(),
                mine.notBefore(),
                mine.expiresAt(),
                Set.of(FixedKeys.NEXT_DOOR),
                mine.schedule(),
                true);

        assertThat(unit.meets(TestPhone.with(elsewhere, FixedKeys.OF_LETTERS, TUESDAY_AT_TEN))
                        .why())
                .contains(RefusalCode.DOOR_NOT_GRANTED);
    }

    @Test
    void a_revoked_key_opens_nothing_once_the_unit_knows() throws Exception {
        unit.takes(Samples.notice(2, TUESDAY_AT_TEN, 60, FixedKeys.GRANT));

        assertThat(unit.meets(phone).why()).contains(RefusalCode.KEY_REVOKED);
    }

    @Test
    void a_revoked_phone_opens_nothing_with_any_of_its_keys() throws Exception {
        Notice notice = Samples.notice(2, TUESDAY_AT_TEN, 60);
        unit.takes(new Notice(
                notice.tenant(),
                notice.unit(),
                2,
                notice.at(),
                notice.offlineMinutes(),
                notice.zone(),
                notice.issuedFrom(),
                Set.of(),
                Set.of(Keys.thumbprint(FixedKeys.PHONE)),
                notice.keys()));

        assertThat(unit.meets(phone).why()).contains(RefusalCode.KEY_REVOKED);
    }

    @Test
    void credentials_of_before_a_moment_are_revoked_all_at_once() throws Exception {
        unit.later(Duration.ofMinutes(1));
        Notice notice = Samples.notice(2, unit.wall, 60);
        unit.takes(new Notice(
                notice.tenant(),
                notice.unit(),
                2,
                notice.at(),
                notice.offlineMinutes(),
                notice.zone(),
                unit.wall,
                Set.of(),
                Set.of(),
                notice.keys()));
        TestPhone fresh = TestPhone.at(unit.wall, HOUR);
        fresh.counter = 9;

        assertThat(unit.meets(phone).why()).contains(RefusalCode.KEY_REVOKED);
        assertThat(unit.meets(fresh).deed()).isEqualTo(Deed.OPENS);
    }

    @Test
    void a_unit_that_is_kept_from_knowing_stops_when_its_minutes_are_over() throws Exception {
        unit.later(HOUR.minusSeconds(1));
        TestPhone fresh = TestPhone.at(unit.wall, HOUR);
        assertThat(unit.meets(fresh).deed()).isEqualTo(Deed.OPENS);

        unit.later(Duration.ofSeconds(1));
        assertThat(unit.meets(fresh).why()).contains(RefusalCode.LIST_TOO_OLD);
    }

    @Test
    void a_revoked_key_stops_with_its_own_life_where_the_unit_has_heard_since() throws Exception {
        TestPhone longLived = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(4));
        unit.later(HOUR);
        unit.takes(Samples.notice(2, unit.wall, 60));
        longLived.time = unit.wall;

        assertThat(unit.meets(longLived).why()).contains(RefusalCode.CREDENTIAL_TOO_OLD);
    }

    @Test
    void a_credential_that_is_over_opens_nothing_not_even_with_the_server() throws Exception {
        unit.later(HOUR);
        phone.time = unit.wall;

        assertThat(unit.hears(phone.answers(unit.asks())).why()).contains(RefusalCode.EXPIRED);
    }

    @Test
    void no_credential_lives_longer_than_twelve_hours() throws Exception {
        TestPhone eternal = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(12).plusSeconds(1));

        assertThat(unit.meets(eternal).why()).contains(RefusalCode.LIFE_TOO_LONG);
    }

    @Test
    void a_phone_whose_clock_is_set_back_is_refused() throws Exception {
        unit.later(HOUR.minusSeconds(30));
        assertThat(unit.meets(phone).why()).contains(RefusalCode.CLOCK_DISAGREES);
    }

    @Test
    void a_unit_whose_clock_is_set_back_while_it_runs_keeps_its_time_and_opens_nothing() throws Exception {
        unit.later(HOUR);
        unit.asks();
        unit.wall = TUESDAY_AT_TEN;

        assertThat(unit.meets(phone).why()).contains(RefusalCode.CLOCK_BACK);
    }

    @Test
    void a_unit_that_starts_with_a_clock_that_was_set_back_opens_nothing_until_the_server_tells_the_time()
            throws Exception {
        unit.later(HOUR);
        unit.asks();
        unit.wall = TUESDAY_AT_TEN;
        unit.up = Duration.ZERO;
        unit.starts();

        assertThat(unit.meets(phone).why()).contains(RefusalCode.CLOCK_BACK);
        assertThat(TestUnit.read(unit.asks()).at()).isEqualTo(TUESDAY_AT_TEN.plus(HOUR));
    }

    @Test
    void setting_the_units_clock_forward_does_not_bring_the_morning() throws Exception {
        TestUnit atNight = TestUnit.on(720);
        AccessSchedule tomorrow = new AccessSchedule(
                WORKING_DAYS.days(),
                WORKING_DAYS.opensAt(),
                WORKING_DAYS.closesAt(),
                1,
                LocalDate.of(2026, 11, 25),
                Optional.empty(),
                WORKING_DAYS.zone());
        TestPhone early = with(tomorrow);
        atNight.wall = atNight.wall.plus(Duration.ofDays(1));
        early.time = TUESDAY_AT_TEN;

        assertThat(atNight.meets(early).why()).contains(RefusalCode.NOT_YET_VALID);
    }

    @Test
    void yesterdays_key_opens_nothing_today() throws Exception {
        AccessSchedule yesterday = new AccessSchedule(
                WORKING_DAYS.days(),
                WORKING_DAYS.opensAt(),
                WORKING_DAYS.closesAt(),
                1,
                LocalDate.of(2026, 11, 2),
                Optional.of(LocalDate.of(2026, 11, 23)),
                WORKING_DAYS.zone());

        assertThat(unit.meets(with(yesterday)).why()).contains(RefusalCode.VALIDITY_OVER);
    }

    @Test
    void a_key_that_counts_in_another_zone_opens_nothing() throws Exception {
        AccessSchedule elsewhere = new AccessSchedule(
                WORKING_DAYS.days(),
                WORKING_DAYS.opensAt(),
                WORKING_DAYS.closesAt(),
                1,
                WORKING_DAYS.validFrom(),
                Optional.empty(),
                ZoneId.of("Europe/London"));

        assertThat(unit.meets(with(elsewhere)).why()).contains(RefusalCode.OTHER_ZONE);
    }

    @Test
    void a_phones_counter_goes_up() throws Exception {
        unit.meets(phone);
        phone.counter = 0;
        assertThat(unit.meets(phone).why()).contains(RefusalCode.COUNTER_OLD);
        assertThat(unit.meets(phone).deed()).isEqualTo(Deed.OPENS); // its second
    }

    @Test
    void a_counter_is_known_after_the_power_was_away() throws Exception {
        unit.meets(phone);
        unit.starts();
        phone.counter = 0;

        assertThat(unit.meets(phone).why()).contains(RefusalCode.COUNTER_OLD);
    }

    private TestPhone with(AccessSchedule schedule) {
        return TestPhone.with(
                Samples.credential(
                        FixedKeys.LETTERS, FixedKeys.GRANT, FixedKeys.PHONE, TUESDAY_AT_TEN, HOUR, schedule, true),
                FixedKeys.OF_LETTERS,
                TUESDAY_AT_TEN);
    }
}
