package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.protocol.unit.EventTail;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void the_server_is_asked_and_the_door_opens() throws Exception {
        TestUnit unit = TestUnit.on(null);
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, HOUR);
        String answer = phone.answers(unit.asks());

        Verdict heard = unit.hears(answer);
        Verdict told = unit.isTold(unit.decision(heard, true).sign(FixedKeys.OF_LETTERS));

        assertThat(heard.deed()).isEqualTo(Deed.ASKS_SERVER);
        assertThat(told.deed()).isEqualTo(Deed.OPENS);
        assertThat(TestUnit.result(told, answer).opens()).isTrue();
    }

    @Test
    void the_server_says_no_and_the_phone_is_told_why() throws Exception {
        TestUnit unit = TestUnit.on(60);
        String answer = TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(unit.asks());

        Verdict told = unit.isTold(unit.decision(unit.hears(answer), false).sign(FixedKeys.OF_LETTERS));

        assertThat(told.why()).contains(RefusalCode.SERVER_REFUSES);
        assertThat(TestUnit.result(told, answer).code()).isEqualTo("key-revoked");
    }

    @Test
    void after_a_no_of_the_server_the_unit_does_not_decide_by_itself() throws Exception {
        TestUnit unit = TestUnit.on(60);
        String question = unit.asks();
        Verdict heard = unit.hears(TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(question));
        unit.isTold(unit.decision(heard, false).sign(FixedKeys.OF_LETTERS));

        assertThat(unit.isAlone(question).why()).contains(RefusalCode.NONCE_USED);
    }

    @Test
    void a_door_opens_with_the_server_alone_unless_the_tenant_has_said_otherwise() throws Exception {
        assertThat(TestUnit.on(null).meets(TestPhone.at(TUESDAY_AT_TEN, HOUR)).why())
                .contains(RefusalCode.OFFLINE_NOT_ALLOWED);
    }

    @Test
    void where_it_may_it_opens_by_itself() throws Exception {
        assertThat(TestUnit.on(60).meets(TestPhone.at(TUESDAY_AT_TEN, HOUR)).deed())
                .isEqualTo(Deed.OPENS);
    }

    @Test
    void nothing_opens_without_a_place_to_write_it_down() throws Exception {
        TestUnit unit = TestUnit.on(60);
        UnitState s = unit.state;
        List<Written> full = Collections.nCopies(1_000, new Written(new EventNumber(1, 1), "x"));
        unit.state = new UnitState(
                s.unit(),
                s.keys(),
                s.notice(),
                s.time(),
                s.boot(),
                s.asked(),
                s.questions(),
                s.counters(),
                new EventTail(s.events().last(), s.events().previous(), full, 0),
                s.ordered());

        assertThat(unit.meets(TestPhone.at(TUESDAY_AT_TEN, HOUR)).why()).contains(RefusalCode.LOG_FULL);
        unit.state = unit.upkeep.delivered(unit.state, new EventNumber(1, 1)).next();
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, HOUR);
        phone.counter = 1;
        assertThat(unit.meets(phone).deed()).isEqualTo(Deed.OPENS);
    }

    @Test
    void an_opening_is_in_the_state_that_is_written_down_before_the_door_moves() throws Exception {
        Verdict opens = TestUnit.on(60).meets(TestPhone.at(TUESDAY_AT_TEN, HOUR));

        UnitEvent event = last(opens.next());

        assertThat(event.kind()).isEqualTo(EventKind.OPENED);
        assertThat(event.number()).isEqualTo(new EventNumber(1, 2));
        assertThat(event.proof()).isPresent();
    }

    @Test
    void a_refused_phone_is_an_event_too_and_a_strangers_noise_is_counted() throws Exception {
        TestUnit unit = TestUnit.on(null);
        unit.hearsSealed("noise");
        unit.hearsSealed("more noise");

        UnitEvent event = last(unit.meets(TestPhone.at(TUESDAY_AT_TEN, HOUR)).next());

        assertThat(event.kind()).isEqualTo(EventKind.REFUSED);
        assertThat(event.code()).contains("offline-not-allowed");
        assertThat(event.unheard()).isEqualTo(2);
    }

    @Test
    void the_same_message_in_the_same_state_at_the_same_moment_gives_the_same_verdict() throws Exception {
        TestUnit unit = TestUnit.on(60);
        String question = unit.asks();
        String sealed =
                Sealed.seal(TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(question), FixedKeys.SEALING.toPublicJWK());

        Verdict once = unit.judgement.answer(unit.state, unit.moment(), sealed);
        Verdict twice = unit.judgement.answer(unit.state, unit.moment(), sealed);

        String nonce = TestUnit.read(question).nonce();
        assertThat(texts(unit.judgement.unreached(once.next(), unit.moment(), nonce)))
                .isEqualTo(texts(unit.judgement.unreached(twice.next(), unit.moment(), nonce)));
    }

    @Test
    void a_unit_answers_so_many_phones_at_a_time() {
        TestUnit unit = TestUnit.on(null);
        for (int phone = 0; phone < 16; phone++) {
            unit.asks();
        }

        assertThat(unit.judgement.ask(unit.state, unit.moment(), new byte[16]).why())
                .contains(RefusalCode.BUSY);
        unit.later(Duration.ofSeconds(6));
        assertThat(unit.judgement.ask(unit.state, unit.moment(), new byte[16]).deed())
                .isEqualTo(Deed.ASKS);
    }

    private static Map<String, Object> texts(Verdict verdict) {
        return Map.of(
                "deed", verdict.deed(),
                "reply", verdict.reply().orElseThrow(),
                "events", verdict.next().events());
    }

    private static UnitEvent last(UnitState state) throws AccessDenied {
        List<Written> events = state.events().undelivered();
        return UnitEvent.read(events.get(events.size() - 1).text(), FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
    }
}
