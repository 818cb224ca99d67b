package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.Receipt;
import org.gatehouse.access.protocol.events.Receipt.Outcome;
import org.gatehouse.access.protocol.events.ReceivedEvents;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.protocol.unit.EventTail;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.gatehouse.core.tenancy.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A door that is opened from afar, and everything else that may be sent in place of an order. */
class OrderTest {
    private final TestUnit unit = TestUnit.on(60);

    @BeforeEach
    void the_door_may_be_opened_from_afar() {
        unit.takes(Samples.notice(2, TUESDAY_AT_TEN, 60).openingFromAfar(true));
    }

    @Test
    void it_opens_and_its_event_carries_the_order() throws Exception {
        String order = order(1).sign(FixedKeys.OF_LETTERS);

        assertThat(unit.isOrdered(order).deed()).isEqualTo(Deed.OPENS);
        assertThat(newest().kind()).isEqualTo(EventKind.OPENED);
        assertThat(newest().order()).contains(order);
        assertThat(newest().proof()).isEmpty();
    }

    @Test
    void one_that_is_said_again_opens_nothing_also_after_a_loss_of_power() {
        String order = order(1).sign(FixedKeys.OF_LETTERS);
        unit.isOrdered(order);

        refuses(order, RefusalCode.ORDER_OLD);
        unit.starts();
        refuses(order, RefusalCode.ORDER_OLD);
        assertThat(unit.state.events().undelivered()).hasSize(3); // two starts, one opening
    }

    @Test
    void one_that_is_overtaken_is_not_taken_after_the_newer() {
        assertThat(unit.isOrdered(order(7).sign(FixedKeys.OF_LETTERS)).deed()).isEqualTo(Deed.OPENS);

        refuses(order(6).sign(FixedKeys.OF_LETTERS), RefusalCode.ORDER_OLD);
        assertThat(unit.isOrdered(order(8).sign(FixedKeys.OF_LETTERS)).deed()).isEqualTo(Deed.OPENS);
    }

    @Test
    void one_for_another_door_opens_nothing_here() {
        refuses(of(FixedKeys.LETTERS, FixedKeys.NEXT_DOOR, FixedKeys.OF_LETTERS), RefusalCode.OTHER_DOOR);
    }

    @Test
    void nor_does_another_tenants() {
        refuses(of(FixedKeys.PARCELS, FixedKeys.DOOR, FixedKeys.OF_LETTERS), RefusalCode.OTHER_TENANT);
        refuses(of(FixedKeys.LETTERS, FixedKeys.DOOR, FixedKeys.OF_PARCELS), RefusalCode.SIGNATURE);
    }

    @Test
    void no_other_message_is_an_order() {
        Conversation.fresh().messages().forEach((name, text) -> {
            if (!name.equals("order")) {
                assertThat(unit.isOrdered(text).deed()).as(name).isEqualTo(Deed.REFUSES);
            }
        });
        assertThat(unit.state.ordered()).isZero();
    }

    @Test
    void a_late_one_is_refused_and_never_kept_for_later() throws Exception {
        String order = order(1).sign(FixedKeys.OF_LETTERS);
        unit.later(Duration.ofSeconds(10));

        refuses(order, RefusalCode.EXPIRED);
        assertThat(newest().kind()).isEqualTo(EventKind.REFUSED);
        assertThat(newest().code()).contains("expired");
        refuses(order, RefusalCode.ORDER_OLD);
    }

    @Test
    void in_its_last_second_it_opens() {
        unit.later(Duration.ofSeconds(9));

        assertThat(unit.isOrdered(order(1).sign(FixedKeys.OF_LETTERS)).deed()).isEqualTo(Deed.OPENS);
    }

    @Test
    void a_late_one_does_not_become_young_with_a_clock_that_is_set_back() {
        String order = order(1).sign(FixedKeys.OF_LETTERS);
        unit.later(Duration.ofHours(1));
        unit.asks();
        unit.wall = TUESDAY_AT_TEN;
        refuses(order, RefusalCode.CLOCK_BACK);

        unit.starts();
        refuses(order(2).sign(FixedKeys.OF_LETTERS), RefusalCode.CLOCK_BACK);
    }

    @Test
    void one_from_the_future_is_refused() {
        Instant ahead = TUESDAY_AT_TEN.plusSeconds(61);

        refuses(order(1, ahead).sign(FixedKeys.OF_LETTERS), RefusalCode.CLOCK_DISAGREES);
    }

    @Test
    void none_lives_longer_than_ten_seconds() throws Exception {
        Map<String, Object> claims = JSONObjectUtils.parse(VectorMaker.json(order(1).sign(FixedKeys.OF_LETTERS)));
        claims.put("exp", (long) claims.get("iat") + 11);

        refuses(Jws.sign(MessageType.ORDER, FixedKeys.OF_LETTERS, claims), RefusalCode.LIFE_TOO_LONG);
    }

    @Test
    void a_door_opens_to_nobody_from_afar_unless_it_was_told_so() {
        TestUnit asEnrolled = TestUnit.on(60);

        assertThat(asEnrolled.isOrdered(order(1).sign(FixedKeys.OF_LETTERS)).why())
                .contains(RefusalCode.FROM_AFAR_NOT_ALLOWED);
    }

    @Test
    void an_order_from_before_the_switch_was_put_off_opens_nothing_after_it() {
        String order = order(1).sign(FixedKeys.OF_LETTERS);
        unit.takes(Samples.notice(3, TUESDAY_AT_TEN, 60));

        refuses(order, RefusalCode.FROM_AFAR_NOT_ALLOWED);
    }

    @Test
    void nothing_opens_without_a_place_to_write_it_down() {
        var tail = unit.state.events();
        var full = Collections.nCopies(1_000, new Written(new EventNumber(1, 1), "x"));
        var s = unit.state;
        unit.state = new UnitState(
                s.unit(),
                s.keys(),
                s.notice(),
                s.time(),
                s.boot(),
                s.asked(),
                s.questions(),
                s.counters(),
                new EventTail(tail.last(), tail.previous(), full, 0),
                s.ordered());

        refuses(order(1).sign(FixedKeys.OF_LETTERS), RefusalCode.LOG_FULL);
    }

    @Test
    void the_server_believes_the_opening_and_one_order_proves_one() throws Exception {
        String order = order(1).sign(FixedKeys.OF_LETTERS);
        unit.isOrdered(order);
        ReceivedEvents known = ReceivedEvents.none(new ReceivedEvents.Source(
                FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK(), Conversation.tenant(), Samples.COPENHAGEN));
        for (Written event : unit.state.events().undelivered()) {
            Receipt receipt = known.receive(event.text());
            known = receipt.next();
            assertThat(receipt.outcome()).isEqualTo(event.number().isFirstOfBoot() ? Outcome.CLAIMED : Outcome.PROVEN);
        }
        UnitEvent last = newest();
        String again = told(last, 3, order, Jws.hash(newestText()));
        String forged = told(last, 3, of(FixedKeys.LETTERS, FixedKeys.DOOR, FixedKeys.OF_PARCELS), last.previous());

        assertThat(known.receive(again).outcome()).isEqualTo(Outcome.CLAIMED);
        assertThat(ReceivedEvents.none(known.source()).receive(forged).outcome())
                .isEqualTo(Outcome.CLAIMED);
    }

    private static String told(UnitEvent like, long sequence, String order, String previous) {
        return new UnitEvent(
                        like.unit(),
                        new EventNumber(1, sequence),
                        like.at(),
                        EventKind.OPENED,
                        previous,
                        0,
                        like.code(),
                        like.proof(),
                        Optional.of(order))
                .sign(FixedKeys.OF_DOOR);
    }

    private void refuses(String order, RefusalCode why) {
        Verdict verdict = unit.isOrdered(order);
        assertThat(verdict.deed()).isEqualTo(Deed.REFUSES);
        assertThat(verdict.why()).contains(why);
    }

    private String newestText() {
        var events = unit.state.events().undelivered();
        return events.get(events.size() - 1).text();
    }

    private UnitEvent newest() throws AccessDenied {
        return UnitEvent.read(newestText(), FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
    }

    private static Order order(long number) {
        return order(number, TUESDAY_AT_TEN);
    }

    private static Order order(long number, Instant at) {
        return new Order(
                FixedKeys.LETTERS, FixedKeys.DOOR, Conversation.CALL, number, at, at.plus(Tolerance.OF_ORDERS));
    }

    private static String of(TenantId tenant, UUID door, OctetKeyPair key) {
        return new Order(tenant, door, Conversation.CALL, 1, TUESDAY_AT_TEN, TUESDAY_AT_TEN.plusSeconds(10)).sign(key);
    }
}
