package org.gatehouse.visitor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.Visit;
import org.junit.jupiter.api.Test;

/** A check-in or check-out that was a mistake, on the real database. */
class UndoDatabaseTest {
    private final World world = new World();
    private final UUID receptionist = UUID.randomUUID();
    private final UUID meeting = world.meeting(guest("Gerda", null));
    private final UUID visit = world.visitOf(meeting).id();

    @Test
    void whoever_was_checked_in_by_mistake_is_expected_again_and_may_come() {
        arrive();

        UndonePassage undone = undo(Passage.CHECK_IN);

        assertThat(visit().status()).isEqualTo("expected");
        assertThat(undone.happenedAt()).isEqualTo(TEN);
        assertThat(undone.undoneBy()).isEqualTo(receptionist);
        assertThat(world.events()).contains("GuestArrived", "ArrivalUndone");
        assertThat(arrive()).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void whoever_was_checked_out_by_mistake_has_been_here_since_they_came() {
        arrive();
        world.clock.advance(Duration.ofHours(1));
        leave();

        undo(Passage.CHECK_OUT);

        assertThat(visit().status()).isEqualTo("inside");
        assertThat(visit().arrivedAt()).contains(TEN);
        assertThat(visit().departedAt()).isEmpty();
    }

    @Test
    void a_second_coming_that_was_none_leaves_the_first_as_it_was() {
        arrive();
        world.clock.advance(Duration.ofMinutes(5));
        leave();
        world.clock.advance(Duration.ofMinutes(2));
        arrive();

        undo(Passage.CHECK_IN);

        assertThat(visit().status()).isEqualTo("left");
        assertThat(visit().arrivedAt()).contains(TEN);
        assertThat(visit().departedAt()).contains(TEN.plusSeconds(300));
    }

    @Test
    void the_same_word_twice_is_one_and_an_id_is_for_one_word() {
        arrive();
        UUID id = UUID.randomUUID();
        undo(id, visit, Passage.CHECK_IN);
        arrive();

        assertThat(undo(id, visit, Passage.CHECK_IN).id()).isEqualTo(id);
        assertThat(visit().status()).isEqualTo("inside");
        refused(Problem.IDEMPOTENCY_KEY_REUSED, () -> undo(id, visit, Passage.CHECK_OUT));
    }

    @Test
    void after_ten_minutes_it_is_too_late() {
        arrive();
        world.clock.advance(Duration.ofMinutes(10));

        refused(Problem.TOO_LATE_TO_UNDO, () -> undo(Passage.CHECK_IN));
        assertThat(visit().status()).isEqualTo("inside");
    }

    @Test
    void only_what_happened_last_and_only_what_somebody_did_is_undone() {
        refused(Problem.NOTHING_TO_UNDO, () -> undo(Passage.CHECK_IN));
        arrive();
        refused(Problem.NOTHING_TO_UNDO, () -> undo(Passage.CHECK_OUT));
        world.clock.set(TEN.plus(Duration.ofHours(9)));
        world.in(use -> {
            use.closeSites().closeDue();
            return true;
        });
        refused(Problem.NOTHING_TO_UNDO, () -> undo(Passage.CHECK_IN));
        refused(Problem.NOTHING_TO_UNDO, () -> undo(Passage.CHECK_OUT));
    }

    @Test
    void a_day_that_was_opened_by_mistake_is_closed_again() {
        world.clock.set(TEN.minus(Duration.ofDays(2)));
        world.in(use -> use.checkIn().outOfTime(showing(), visit));

        undo(Passage.CHECK_IN);

        assertThat(arrive()).isInstanceOf(Arrival.WrongDay.class);
    }

    @Test
    void another_site_and_another_tenant_have_nothing_to_undo() {
        arrive();
        World other = new World();
        UUID elsewhere = world.addSite("Elsewhere");

        refused(
                Problem.NOT_FOUND,
                () -> other.in(use -> other.undo(use)
                        .undo(new UndoPassage.Word(
                                UUID.randomUUID(), other.site, visit, Passage.CHECK_IN, receptionist))));
        refused(
                Problem.NOT_FOUND,
                () -> world.in(use -> world.undo(use)
                        .undo(new UndoPassage.Word(
                                UUID.randomUUID(), elsewhere, visit, Passage.CHECK_IN, receptionist))));
    }

    private static void refused(Problem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private UndonePassage undo(Passage passage) {
        return undo(UUID.randomUUID(), visit, passage);
    }

    private UndonePassage undo(UUID id, UUID about, Passage passage) {
        return world.in(
                use -> world.undo(use).undo(new UndoPassage.Word(id, world.site, about, passage, receptionist)));
    }

    private Arrival arrive() {
        return world.in(use -> use.checkIn().byId(showing(), visit)).arrival();
    }

    private void leave() {
        world.in(use -> use.checkOut().byId(showing(), visit));
    }

    private Showing showing() {
        return new Showing(UUID.randomUUID(), world.site, Scan.Way.DESK, receptionist);
    }

    private Visit visit() {
        return world.visitOf(meeting);
    }
}
