package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.COPENHAGEN;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.Receipt;
import org.gatehouse.access.protocol.events.Receipt.Outcome;
import org.gatehouse.access.protocol.events.ReceivedEvents;
import org.gatehouse.access.protocol.events.ReceivedEvents.Source;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.junit.jupiter.api.Test;

class ReceivedEventsTest {
    private static final Source DOOR = new Source(
            FixedKeys.DOOR,
            FixedKeys.OF_DOOR.toPublicJWK(),
            TenantKeys.of(FixedKeys.LETTERS, List.of(FixedKeys.OF_LETTERS)),
            COPENHAGEN);

    private ReceivedEvents known = ReceivedEvents.none(DOOR);

    @Test
    void an_opening_that_the_phone_has_signed_is_proven_and_the_rest_is_what_the_unit_says() throws Exception {
        assertThat(events().stream().map(this::receive))
                .containsExactly(
                        Outcome.CLAIMED, // started
                        Outcome.PROVEN, // opened
                        Outcome.PROVEN, // refused a phone
                        Outcome.CLAIMED, // started again
                        Outcome.PROVEN);
        assertThat(known.gaps()).isEmpty();
    }

    @Test
    void what_comes_twice_is_taken_once() throws Exception {
        List<String> events = events();
        events.forEach(this::receive);

        assertThat(events.stream().map(this::receive)).containsOnly(Outcome.REPEATED);
        assertThat(known.known()).hasSize(5);
    }

    @Test
    void in_whatever_order_it_is_complete_in_the_end() throws Exception {
        List<String> events = events();
        for (int seed = 0; seed < 20; seed++) {
            known = ReceivedEvents.none(DOOR);
            List<String> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(this::receive);

            assertThat(known.known()).as("seed %s", seed).hasSize(5);
            assertThat(known.gaps()).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void what_is_missing_shows_also_at_the_end_of_a_start() throws Exception {
        List<String> events = events();
        receive(events.get(0));
        receive(events.get(2));
        receive(events.get(4));
        assertThat(known.gaps()).containsExactly(new EventNumber(1, 3), new EventNumber(2, 2));

        receive(events.get(3));
        assertThat(known.gaps()).containsExactly(new EventNumber(1, 3));
        receive(events.get(1));
        assertThat(known.gaps()).isEmpty();
    }

    @Test
    void one_number_stands_for_one_event() throws Exception {
        List<String> events = events();
        events.forEach(this::receive);

        assertThat(receive(claim(1, 2, Jws.hash(events.get(0))))).isEqualTo(Outcome.CONTRADICTED);
        assertThat(receive(claim(1, 4, Jws.hash(events.get(1))))).isEqualTo(Outcome.CONTRADICTED);
    }

    @Test
    void an_event_does_not_come_after_one_that_it_does_not_follow() throws Exception {
        List<String> events = events();
        receive(events.get(0));
        receive(events.get(1));

        assertThat(receive(claim(1, 3, Jws.hash(events.get(0))))).isEqualTo(Outcome.CONTRADICTED); // leaves one out
        assertThat(receive(claim(1, 3, Jws.hash("nothing")))).isEqualTo(Outcome.CONTRADICTED);
        assertThat(receive(claim(1, 4, Jws.hash(events.get(1))))).isEqualTo(Outcome.CONTRADICTED); // a false number
        assertThat(receive(claim(1, 7, Jws.hash("something")))).isEqualTo(Outcome.CLAIMED);
        assertThat(known.gaps()).containsExactly(new EventNumber(1, 7));
    }

    @Test
    void a_units_time_does_not_go_back() throws Exception {
        List<String> events = events();
        receive(events.get(0));
        UnitEvent earlier = new UnitEvent(
                FixedKeys.DOOR,
                new EventNumber(1, 2),
                TUESDAY_AT_TEN.minusSeconds(1),
                EventKind.OPENED,
                Jws.hash(events.get(0)),
                0,
                Optional.empty(),
                Optional.empty());

        assertThat(receive(earlier.sign(FixedKeys.OF_DOOR))).isEqualTo(Outcome.CONTRADICTED);
    }

    @Test
    void an_opening_without_a_phones_answer_is_only_claimed() throws Exception {
        List<String> events = events();
        receive(events.get(0));

        assertThat(receive(claim(1, 2, Jws.hash(events.get(0))))).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void one_answer_proves_one_opening() throws Exception {
        List<String> events = events();
        UnitEvent opened = read(events.get(1));
        receive(events.get(0));
        receive(events.get(1));
        UnitEvent again = new UnitEvent(
                opened.unit(),
                new EventNumber(1, 3),
                opened.at(),
                opened.kind(),
                Jws.hash(events.get(1)),
                0,
                Optional.empty(),
                opened.proof());

        assertThat(receive(again.sign(FixedKeys.OF_DOOR))).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void an_answer_of_another_hour_proves_nothing_now() throws Exception {
        List<String> events = events();
        UnitEvent opened = read(events.get(1));
        receive(events.get(0));
        UnitEvent later = new UnitEvent(
                opened.unit(),
                opened.number(),
                opened.at().plus(Duration.ofHours(1)),
                opened.kind(),
                opened.previous(),
                0,
                Optional.empty(),
                opened.proof());

        assertThat(receive(later.sign(FixedKeys.OF_DOOR))).isEqualTo(Outcome.CLAIMED);
    }

    @Test
    void what_the_unit_has_not_signed_is_not_the_units() throws Exception {
        String text = claim(1, 2, UnitEvent.NONE, FixedKeys.OF_NEXT_DOOR);
        Receipt receipt = known.receive(text);

        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.why()).contains(RefusalCode.SIGNATURE);
        assertThat(known.receive("noise").why()).contains(RefusalCode.FORMAT);
    }

    private Outcome receive(String text) {
        Receipt receipt = known.receive(text);
        known = receipt.next();
        return receipt.outcome();
    }

    /** Started, opened, refused; started again, opened. */
    private static List<String> events() throws AccessDenied {
        TestUnit unit = TestUnit.on(60);
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(1));
        unit.meets(phone);
        phone.counter = 0;
        unit.meets(phone);
        unit.starts();
        unit.meets(phone);
        return new ArrayList<>(
                unit.state.events().undelivered().stream().map(Written::text).toList());
    }

    private static UnitEvent read(String text) throws AccessDenied {
        return UnitEvent.read(text, FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
    }

    private static String claim(long boot, long sequence, String previous) {
        return claim(boot, sequence, previous, FixedKeys.OF_DOOR);
    }

    private static String claim(long boot, long sequence, String previous, OctetKeyPair key) {
        EventNumber number = new EventNumber(boot, sequence);
        Instant at = TUESDAY_AT_TEN;
        return new UnitEvent(
                        FixedKeys.DOOR, number, at, EventKind.OPENED, previous, 0, Optional.empty(), Optional.empty())
                .sign(key);
    }
}
