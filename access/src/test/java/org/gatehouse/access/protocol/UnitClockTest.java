package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.access.protocol.unit.LastCounter;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;

/** What a unit holds for the time, and what it remembers for how long. */
class UnitClockTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestUnit unit = TestUnit.on(60);

    @Test
    void it_goes_by_its_running_time() throws Exception {
        unit.up = unit.up.plus(HOUR);

        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plus(HOUR));
    }

    @Test
    void at_a_start_it_goes_by_the_wall_or_by_the_last_time_it_kept() throws Exception {
        unit.wall = TUESDAY_AT_TEN.plus(HOUR);
        unit.starts();
        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plus(HOUR));

        unit.wall = TUESDAY_AT_TEN;
        unit.starts();
        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plus(HOUR));
    }

    @Test
    void a_notice_moves_it_forward_and_never_back() throws Exception {
        unit.takes(Samples.notice(2, TUESDAY_AT_TEN.plus(MINUTE), 60));
        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plus(MINUTE));

        unit.takes(Samples.notice(3, TUESDAY_AT_TEN.minus(HOUR), 60));
        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plus(MINUTE));
    }

    @Test
    void a_unit_that_is_ahead_stands_still_until_the_servers_time_has_come() throws Exception {
        unit.later(MINUTE);
        Verdict heard = unit.hears(TestPhone.at(unit.wall, HOUR).answers(unit.asks()));
        Decision late = unit.decision(heard, true);
        Decision told = new Decision(
                late.tenant(), late.unit(), late.nonce(), late.answer(), true, Result.OPENS, TUESDAY_AT_TEN);

        assertThat(unit.isTold(told.sign(FixedKeys.OF_LETTERS)).deed()).isEqualTo(Deed.OPENS);
        unit.later(Duration.ofSeconds(30));
        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plus(MINUTE));
        unit.later(Duration.ofSeconds(40));
        assertThat(time()).isEqualTo(TUESDAY_AT_TEN.plusSeconds(70));
    }

    @Test
    void once_the_wall_is_right_again_it_opens() throws Exception {
        unit.later(HOUR);
        unit.asks();
        unit.wall = Instant.EPOCH;
        unit.starts();
        unit.takes(Samples.notice(2, TUESDAY_AT_TEN.plus(HOUR).plus(MINUTE), 60));
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN.plus(HOUR).plus(MINUTE), HOUR);
        assertThat(unit.meets(phone).why()).contains(RefusalCode.CLOCK_BACK);

        unit.wall = TUESDAY_AT_TEN.plus(HOUR).plus(MINUTE);
        assertThat(unit.meets(phone).deed()).isEqualTo(Deed.OPENS);
    }

    @Test
    void a_running_time_that_goes_back_is_not_believed() throws Exception {
        unit.up = Duration.ZERO;

        assertThat(unit.meets(TestPhone.at(TUESDAY_AT_TEN, HOUR)).why()).contains(RefusalCode.CLOCK_BACK);
    }

    @Test
    void a_credential_may_be_a_minute_ahead_of_it_and_no_more() throws Exception {
        TestPhone ahead = TestPhone.at(TUESDAY_AT_TEN.plus(MINUTE), HOUR);
        TestPhone tooFar = TestPhone.at(TUESDAY_AT_TEN.plus(MINUTE).plusSeconds(1), HOUR);
        tooFar.time = TUESDAY_AT_TEN;

        assertThat(unit.meets(tooFar).why()).contains(RefusalCode.NOT_YET_VALID);
        assertThat(unit.meets(ahead).deed()).isEqualTo(Deed.OPENS);
    }

    @Test
    void a_counter_is_forgotten_when_every_credential_with_it_is_over() throws Exception {
        unit.meets(TestPhone.at(TUESDAY_AT_TEN, MINUTE));
        assertThat(unit.state.counters()).hasSize(1);

        unit.later(MINUTE.minusSeconds(1));
        unit.asks();
        assertThat(unit.state.counters()).hasSize(1);
        unit.later(Duration.ofSeconds(1));
        unit.asks();
        assertThat(unit.state.counters()).isEmpty();
    }

    @Test
    void a_shorter_credential_does_not_make_it_forget_sooner() throws Exception {
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, HOUR);
        unit.meets(phone);
        phone.credential = Samples.credential(TUESDAY_AT_TEN, MINUTE).sign(FixedKeys.OF_LETTERS);
        unit.meets(phone);
        unit.later(MINUTE);
        unit.asks();

        assertThat(unit.state.counters()).hasSize(1);
    }

    @Test
    void where_it_cannot_remember_one_phone_more_it_forgets_the_one_that_ends_first() throws Exception {
        Map<String, LastCounter> full = new TreeMap<>();
        for (int phone = 0; phone < 512; phone++) {
            full.put(Jws.hash("phone " + phone), new LastCounter(1, TUESDAY_AT_TEN.plusSeconds(60 + phone)));
        }
        UnitState s = unit.state;
        unit.state = new UnitState(
                s.unit(),
                s.keys(),
                s.notice(),
                s.time(),
                s.boot(),
                s.asked(),
                s.questions(),
                full,
                s.events(),
                s.ordered());
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, HOUR);

        assertThat(unit.meets(phone).deed()).isEqualTo(Deed.OPENS);
        assertThat(unit.state.counters())
                .hasSize(512)
                .doesNotContainKey(Jws.hash("phone 0"))
                .containsKey(Jws.hash("phone 1"));
    }

    private Instant time() throws AccessDenied {
        return TestUnit.read(unit.asks()).at();
    }
}
