package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.keys.IssuedCredentials;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.orders.AllowFromAfar;
import org.gatehouse.access.orders.DoorOrder;
import org.gatehouse.access.orders.ForgetOrders;
import org.gatehouse.access.orders.OrderOpening;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.events.Receipt.Outcome;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.junit.jupiter.api.Test;

class OrderDatabaseTest {
    private final Doorway doorway;

    OrderDatabaseTest() throws Exception {
        doorway = new Doorway(null);
        allow(true);
        doorway.takes(notice());
    }

    @Test
    void an_order_opens_the_door_once_and_the_log_says_who_gave_it_and_that_it_opened() {
        UUID order = order();
        doorway.takes(notice());
        assertThat(doorway.isOrdered(told()).deed()).isEqualTo(Verdict.Deed.OPENS);
        assertThat(doorway.isOrdered(told()).why()).contains(RefusalCode.ORDER_OLD);

        assertThat(state(order)).isEqualTo("ordered");
        assertThat(doorway.deliver(doorway.events()))
                .extracting(TakeEvents.Taken::outcome)
                .containsExactly(Outcome.CLAIMED, Outcome.PROVEN);

        assertThat(state(order)).isEqualTo("opened");
        assertThat(next()).isEmpty();
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_ORDERED, Deed.DOOR_OPENED);
        assertThat(doorway.entries())
                .allSatisfy(entry -> assertThat(entry.details()).containsEntry("orderId", order.toString()));
    }

    @Test
    void nobody_is_told_of_an_order_after_ten_seconds_and_a_unit_that_heard_too_late_says_so() {
        UUID order = order();
        String told = told();
        doorway.later(Duration.ofSeconds(11));

        assertThat(next()).isEmpty();
        assertThat(state(order)).isEqualTo("unanswered");
        assertThat(doorway.isOrdered(told).why()).contains(RefusalCode.EXPIRED);

        doorway.deliver(doorway.events());
        assertThat(state(order)).isEqualTo("refused");
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_ORDERED, Deed.DOOR_REFUSED);
    }

    @Test
    void a_door_that_may_not_takes_no_order_and_one_that_was_given_before_opens_nothing() {
        order();
        String given = told();
        allow(false);
        doorway.takes(notice());

        assertRefused();
        assertThat(doorway.isOrdered(given).why()).contains(RefusalCode.FROM_AFAR_NOT_ALLOWED);
    }

    @Test
    void a_door_out_of_use_takes_no_order_and_its_unit_is_told_to_take_none() throws Exception {
        doorway.register.move(doorway.door, DoorState.DEACTIVATED);

        assertRefused();
        assertThat(doorway.read(notice()).fromAfar()).isFalse();
    }

    @Test
    void orders_go_after_a_week() {
        UUID order = order();
        doorway.later(Duration.ofDays(7));
        assertThat(forget()).isZero();
        doorway.later(Duration.ofSeconds(11));

        assertThat(forget()).isEqualTo(1);
        assertThatThrownBy(() -> state(order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    private void assertRefused() {
        assertThatThrownBy(this::order)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FROM_AFAR));
    }

    private int forget() {
        return doorway.use(rows -> new ForgetOrders(rows, doorway.register.clock), ForgetOrders::forgetDue);
    }

    private void allow(boolean may) {
        doorway.<AllowFromAfar, UUID>use(
                rows -> new AllowFromAfar(
                        rows,
                        new IssuedCredentials(rows, doorway.register.clock),
                        Journals.journal(rows, doorway.register.clock),
                        doorway.register.clock),
                permission -> {
                    permission.allow(doorway.door, may, Register.BY);
                    return doorway.door;
                });
    }

    private OrderOpening ordering(Rows rows) {
        return new OrderOpening(
                rows,
                new Creations(rows, doorway.register.clock),
                Journals.journal(rows, doorway.register.clock),
                doorway.register.clock);
    }

    private UUID order() {
        return doorway.use(this::ordering, orders -> orders.order(doorway.door, null, Register.BY));
    }

    private String state(UUID order) {
        DoorOrder found = doorway.use(this::ordering, orders -> orders.get(doorway.door, order));
        return found.state(doorway.register.clock.instant());
    }

    private String notice() {
        return doorway.use(doorway::tell, tell -> tell.notice(doorway.door));
    }

    private Optional<String> next() {
        return doorway.use(doorway::tell, tell -> tell.order(doorway.door));
    }

    private String told() {
        return next().orElseThrow();
    }
}
