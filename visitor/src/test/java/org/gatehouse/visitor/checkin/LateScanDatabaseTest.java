package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Departure;
import org.gatehouse.visitor.visits.ForgetPasses;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a kiosk without a network has kept and tells when it has one again, in whatever order. */
class LateScanDatabaseTest extends ArrivalBench {
    private static final Instant HALF_PAST = TEN.plus(Duration.ofMinutes(30));

    private UUID meeting;
    private String pass;

    @BeforeEach
    void invite() {
        meeting = world.meeting(guest("Gerda", null));
        pass = world.passOf(meeting);
        world.clock.set(TEN.plus(Duration.ofHours(4)));
    }

    @Test
    void what_is_told_late_happened_when_it_happened() {
        assertThat(arriveAt(TEN)).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(leaveAt(HALF_PAST)).isEqualTo(new Departure.Goodbye(HALF_PAST));

        assertThat(visit().arrivedAt()).contains(TEN);
        assertThat(visit().departedAt()).contains(HALF_PAST);
        assertThat(scans()).allSatisfy(scan -> assertThat(scan.recordedAt()).isEqualTo(world.clock.instant()));
        assertThat(scans()).extracting(Scan::occurredAt).containsExactlyInAnyOrder(TEN, HALF_PAST);
    }

    @Test
    void it_is_judged_by_that_time_and_not_by_now() {
        assertThat(arriveAt(TEN.minus(Duration.ofHours(1))))
                .isEqualTo(new Arrival.TooEarly(TEN.minus(Duration.ofMinutes(30))));
        assertThat(arrive(UUID.randomUUID(), pass)).isInstanceOf(Arrival.TooLate.class);
        assertThat(arriveAt(TEN)).isEqualTo(new Arrival.Welcome(TEN));
    }

    @Test
    void sent_again_it_gets_the_same_answer_also_when_it_has_become_too_old() {
        UUID scan = UUID.randomUUID();
        Arrival first = arriveAt(scan, TEN);
        world.clock.advance(Duration.ofHours(30));

        assertThat(arriveAt(scan, TEN)).isEqualTo(first);
        assertThat(scans()).hasSize(1);
        assertThat(world.events()).containsOnlyOnce("GuestArrived");
    }

    @Test
    void what_has_not_happened_yet_or_too_long_ago_is_refused_by_its_name() {
        Instant now = world.clock.instant();

        for (Instant wrong : List.of(
                Instant.MAX,
                Instant.MIN,
                now.plus(Duration.ofHours(24)).plusSeconds(1),
                now.minus(Duration.ofHours(24)).minusSeconds(1))) {
            assertThatThrownBy(() -> arriveAt(wrong))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("occurredAt"));
            assertThatThrownBy(() -> leaveAt(wrong)).isInstanceOf(Refusal.class);
            Showing showing = showingAt(UUID.randomUUID(), wrong);
            assertThatThrownBy(() -> world.in(use -> use.checkIn().byCode(showing, "12345678")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> world.in(use -> use.checkOut().byCode(showing, "12345678")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> world.in(use -> use.named().expected(showing, "Gerda Test")))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(scans()).isEmpty();
    }

    @Test
    void a_clock_that_is_a_little_ahead_makes_nobody_come_from_the_future() {
        world.clock.set(TEN);

        assertThat(arriveAt(TEN.plus(Duration.ofMinutes(7)))).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(scans().get(0).occurredAt()).isEqualTo(TEN);
    }

    @Test
    void the_second_entry_on_one_pass_is_a_conflict_and_one_visit() {
        arriveAt(HALF_PAST);

        assertThat(arriveAt(TEN)).isEqualTo(new Arrival.AlreadyInside(HALF_PAST));
        assertThat(visit().arrivedAt()).contains(HALF_PAST);
        assertThat(world.events()).endsWith("GuestArrived", "GuestTurnedAway");
    }

    @Test
    void an_entry_told_after_the_guest_has_left_does_not_let_them_in_again() {
        arriveAt(TEN);
        leaveAt(HALF_PAST);

        assertThat(arriveAt(TEN.plusSeconds(60))).isEqualTo(new Arrival.AlreadyInside(TEN));
        assertThat(visit().status()).isEqualTo("left");
    }

    @Test
    void a_way_out_told_before_the_way_in_is_kept_and_ends_the_stay_it_was_about() {
        assertThat(leaveAt(HALF_PAST)).isEqualTo(new Departure.NotInside());

        assertThat(arriveAt(TEN)).isEqualTo(new Arrival.Welcome(TEN));

        assertThat(visit().status()).isEqualTo("left");
        assertThat(visit().departedAt()).contains(HALF_PAST);
        assertThat(world.events()).containsExactly("GuestInvited", "GuestLeft");
    }

    @Test
    void a_way_out_of_before_the_way_in_ends_nothing() {
        arriveAt(HALF_PAST);

        assertThat(leaveAt(TEN)).isEqualTo(new Departure.NotInside());
        assertThat(visit().isInside()).isTrue();
    }

    @Test
    void a_way_out_told_after_the_guest_came_in_again_leaves_them_inside() {
        arriveAt(TEN);
        Instant back = HALF_PAST.plus(Duration.ofHours(1));
        assertThat(arriveAt(back)).isEqualTo(new Arrival.AlreadyInside(TEN));

        assertThat(leaveAt(HALF_PAST)).isEqualTo(new Departure.Goodbye(HALF_PAST));

        assertThat(visit().isInside()).isTrue();
        assertThat(visit().arrivedAt()).contains(back);
        assertThat(world.events()).doesNotContain("GuestLeft").endsWith("VisitTouched");
        assertThat(leaveAt(HALF_PAST.plusSeconds(60))).isEqualTo(new Departure.NotInside());
        assertThat(leave(UUID.randomUUID(), pass)).isInstanceOf(Departure.Goodbye.class);
    }

    @Test
    void each_way_out_that_is_told_late_ends_the_stay_it_was_about() {
        arriveAt(TEN);
        Instant out = TEN.plusSeconds(600);
        Instant in = TEN.plusSeconds(1200);
        Instant outAgain = TEN.plusSeconds(1800);
        Instant inAgain = TEN.plusSeconds(2400);
        arriveAt(in);
        arriveAt(inAgain);

        leaveAt(out);
        assertThat(visit().arrivedAt()).contains(in);
        leaveAt(outAgain);
        assertThat(visit().arrivedAt()).contains(inAgain);
        assertThat(visit().isInside()).isTrue();
    }

    @Test
    void who_came_in_again_before_the_site_closed_stays_out_after_it() {
        arriveAt(TEN);
        arriveAt(HALF_PAST);
        world.clock.set(TEN.plus(Duration.ofHours(9)));
        world.in(use -> {
            use.closeSites().closeDue();
            return true;
        });
        Instant closing = visit().departedAt().orElseThrow();

        leaveAt(TEN.plusSeconds(900));

        assertThat(visit().arrivedAt()).contains(HALF_PAST);
        assertThat(visit().departedAt()).contains(closing);
        assertThat(visit().isDepartureInferred()).isTrue();
    }

    @Test
    void what_was_told_late_can_be_taken_back_for_ten_minutes_after_it_was_told() {
        arriveAt(TEN);
        leaveAt(HALF_PAST);
        UUID visit = visit().id();

        world.clock.advance(Duration.ofMinutes(9));
        undo(visit, Passage.CHECK_OUT, HALF_PAST);
        undo(visit, Passage.CHECK_IN, TEN);
        assertThat(visit().status()).isEqualTo("expected");

        arriveAt(TEN);
        world.clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> undo(visit, Passage.CHECK_IN, TEN)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_pass_stays_for_as_long_as_an_arrival_that_was_told_late_can_be_undone() {
        arriveAt(TEN);
        Instant told = world.clock.instant();
        assertThat(visit().undoUntil()).contains(told.plus(Duration.ofMinutes(10)));
        world.clock.advance(Duration.ofMinutes(9));
        forgetPasses();

        undo(visit().id(), Passage.CHECK_IN, TEN);

        assertThat(visit().passSealed()).isPresent();
        assertThat(visit().undoUntil()).isEmpty();
    }

    @Test
    void the_pass_is_forgotten_once_it_can_not() {
        arriveAt(TEN);
        world.clock.advance(Duration.ofMinutes(10));
        forgetPasses();

        Long kept = world.in(use -> use.rows()
                .query(
                        "select count(x) from Visit x where x.tenantId = :tenant and x.pass.kept is not null",
                        Long.class)
                .getSingleResult());
        assertThat(kept).isZero();
    }

    private void forgetPasses() {
        world.in(use -> {
            new ForgetPasses(use.rows(), new Sites(use.rows()), world.clock).forgetDue();
            return true;
        });
    }

    private void undo(UUID visit, Passage passage, Instant happened) {
        UUID id = UUID.randomUUID();
        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(id, world.site, visit, passage, happened, UUID.randomUUID())));
    }

    @Test
    void a_departure_that_was_seen_takes_the_place_of_one_that_was_inferred() {
        arriveAt(TEN);
        world.clock.set(TEN.plus(Duration.ofHours(9)));
        world.in(use -> {
            use.closeSites().closeDue();
            return true;
        });
        assertThat(visit().isDepartureInferred()).isTrue();

        assertThat(leaveAt(HALF_PAST)).isEqualTo(new Departure.Goodbye(HALF_PAST));
        assertThat(visit().departedAt()).contains(HALF_PAST);
        assertThat(visit().isDepartureInferred()).isFalse();
        assertThat(leaveAt(HALF_PAST.plusSeconds(60))).isEqualTo(new Departure.NotInside());
    }

    @Test
    void who_was_let_in_before_the_visit_was_called_off_is_inside() {
        UUID called = visit().id();
        world.in(use -> {
            use.change().cancelGuest(called);
            return true;
        });

        assertThat(arriveAt(TEN)).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(visit().isInside()).isTrue();
    }

    private Arrival arriveAt(Instant at) {
        return arriveAt(UUID.randomUUID(), at);
    }

    private Arrival arriveAt(UUID scan, Instant at) {
        return world.in(use -> use.checkIn().byPass(showingAt(scan, at), pass)).arrival();
    }

    private Departure leaveAt(Instant at) {
        return world.in(use -> use.checkOut().byPass(showingAt(UUID.randomUUID(), at), pass))
                .departure();
    }

    private Showing showingAt(UUID scan, Instant at) {
        return new Showing(scan, world.site, Scan.Way.QR, kiosk, at);
    }

    private Visit visit() {
        return world.visitOf(meeting);
    }

    private List<Scan> scans() {
        return world.in(use -> use.rows()
                .where(Scan.class, "1 = 1 order by x.recordedAt, x.id")
                .getResultList());
    }
}
