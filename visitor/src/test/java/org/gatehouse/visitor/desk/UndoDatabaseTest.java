package org.gatehouse.visitor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.ForgetPasses;
import org.gatehouse.visitor.visits.Meeting;
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
        refused(Problem.IDEMPOTENCY_KEY_REUSED, () -> undo(id, visit, Passage.CHECK_IN, TEN.plusSeconds(1)));
    }

    @Test
    void of_two_desks_that_undo_one_mistake_the_second_leaves_the_guest_who_came_meanwhile() {
        arrive();
        undo(Passage.CHECK_IN);
        world.clock.advance(Duration.ofSeconds(30));
        arrive();

        refused(Problem.NOTHING_TO_UNDO, () -> undo(UUID.randomUUID(), visit, Passage.CHECK_IN, TEN));
        assertThat(visit().arrivedAt()).contains(TEN.plusSeconds(30));
    }

    @Test
    void whoever_is_expected_again_has_their_pass_again_and_can_be_invited_again() {
        String pass = world.passOf(meeting);
        arrive();
        assertThat(visit().passSealed()).isEmpty();

        undo(Passage.CHECK_IN);

        assertThat(world.passOf(meeting)).isEqualTo(pass);
        UUID reachable = world.meeting(guest("Mona", "mona@guest.example"));
        UUID hers = world.visitOf(reachable).id();
        world.in(use -> use.checkIn().byId(showing(), hers));
        undo(UUID.randomUUID(), hers, Passage.CHECK_IN, TEN);
        world.in(use -> {
            use.change().inviteAgain(hers);
            return true;
        });
        assertThat(world.events()).endsWith("GuestInvited");
    }

    @Test
    void a_way_out_and_a_way_in_that_were_none_bring_the_pass_back_too() {
        arrive();
        world.clock.advance(Duration.ofMinutes(1));
        leave();
        undo(Passage.CHECK_OUT);
        undo(Passage.CHECK_IN);

        assertThat(visit().passSealed()).isPresent();
    }

    @Test
    void the_pass_is_forgotten_once_the_arrival_is_for_good() {
        arrive();
        world.clock.advance(Duration.ofMinutes(9));
        forget();
        assertThat(kept()).isEqualTo(1);
        leave();

        world.clock.advance(Duration.ofMinutes(1));
        forget();
        assertThat(kept()).isZero();
    }

    @Test
    void a_meeting_that_moved_meanwhile_has_moved_for_the_guest_and_their_calendar_learns_it() {
        arrive();
        Instant tomorrow = TEN.plus(Duration.ofDays(1));
        world.in(use -> {
            use.change().change(meeting, version(use), world.planAt(tomorrow));
            return true;
        });

        undo(Passage.CHECK_IN);

        assertThat(visit().startsAt()).isEqualTo(tomorrow);
        assertThat(visit().passSealed()).isPresent();
        assertThat(world.events()).endsWith("InvitationChanged", "ArrivalUndone", "InvitationChanged");
        assertThat(arrive()).isEqualTo(new Arrival.WrongDay(tomorrow));
    }

    @Test
    void a_meeting_that_was_called_off_meanwhile_is_called_off_for_the_guest() {
        arrive();
        world.in(use -> {
            use.change().cancel(meeting, version(use));
            return true;
        });

        undo(Passage.CHECK_IN);

        assertThat(visit().status()).isEqualTo("cancelled");
        assertThat(world.events()).endsWith("InvitationCancelled");
    }

    private long version(World.UseCases use) {
        return use.rows().find(Meeting.class, meeting).orElseThrow().version();
    }

    private void forget() {
        world.in(use -> {
            new ForgetPasses(use.rows(), new Sites(use.rows()), world.clock).forgetDue();
            return true;
        });
    }

    private long kept() {
        return world.in(use -> use.rows()
                .query(
                        "select count(x) from Visit x where x.tenantId = :tenant and x.pass.kept is not null",
                        Long.class)
                .getSingleResult());
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
                                UUID.randomUUID(), other.site, visit, Passage.CHECK_IN, TEN, receptionist))));
        refused(
                Problem.NOT_FOUND,
                () -> world.in(use -> world.undo(use)
                        .undo(new UndoPassage.Word(
                                UUID.randomUUID(), elsewhere, visit, Passage.CHECK_IN, TEN, receptionist))));
    }

    private static void refused(Problem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private UndonePassage undo(Passage passage) {
        return undo(UUID.randomUUID(), visit, passage);
    }

    /** What the desk sees now. */
    private UndonePassage undo(UUID id, UUID about, Passage passage) {
        Optional<Instant> seen = passage == Passage.CHECK_IN ? visit().arrivedAt() : visit().departedAt();
        return undo(id, about, passage, seen.orElse(TEN));
    }

    private UndonePassage undo(UUID id, UUID about, Passage passage, Instant seen) {
        return world.in(
                use -> world.undo(use).undo(new UndoPassage.Word(id, world.site, about, passage, seen, receptionist)));
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
