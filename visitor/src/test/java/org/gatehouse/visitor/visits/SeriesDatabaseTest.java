package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.testing.World.UseCases;
import org.gatehouse.visitor.visits.Repetition.Rhythm;
import org.junit.jupiter.api.Test;

/** Several meetings in one go: each is a meeting of its own. */
class SeriesDatabaseTest extends MeetingBench {
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void each_guest_is_invited_to_each_with_a_pass_for_each() {
        List<Meeting> series = series(3);

        assertThat(series)
                .extracting(Meeting::startsAt)
                .containsExactly(TEN, TEN.plus(WEEK), TEN.plus(WEEK.multipliedBy(2)));
        assertThat(series)
                .extracting(Meeting::seriesId)
                .doesNotContainNull()
                .containsOnly(series.get(0).seriesId());
        assertThat(world.events()).containsExactly("GuestInvited", "GuestInvited", "GuestInvited");
        assertThat(series).extracting(meeting -> world.passOf(meeting.id())).doesNotHaveDuplicates();
        assertThat(series)
                .extracting(meeting -> world.visitOf(meeting.id()).guestId())
                .as("one mailbox is one person")
                .containsOnly(world.visitOf(series.get(0).id()).guestId());
    }

    @Test
    void the_same_request_sent_twice_plans_one_series() {
        CreationKey key = new CreationKey(UUID.randomUUID(), "request");

        assertThat(plan(3, key)).isEqualTo(plan(3, key));
        assertThat(all()).hasSize(3);
    }

    @Test
    void more_guests_than_all_of_them_have_room_for_are_refused() {
        List<Guest> many = Collections.nCopies(100, guest("Gerda", null));

        assertRefused(
                () -> world.in(
                        use -> use.plan().planSeries(world.planAt(TEN), new Repetition(Rhythm.DAILY, 6), many, null)),
                Problem.MEETING_FULL);
    }

    @Test
    void a_change_of_this_and_the_following_leaves_what_went_before_and_what_was_called_off() {
        List<Meeting> series = series(4);
        change(
                series.get(3),
                use -> use.change().cancel(series.get(3).id(), series.get(3).version()));
        Meeting.Plan anHourLater = world.planAt(TEN.plus(WEEK).plusSeconds(3600));

        change(
                series.get(1),
                use -> use.change()
                        .changeFollowing(series.get(1).id(), series.get(1).version(), anHourLater));

        assertThat(all())
                .extracting(Meeting::startsAt)
                .containsExactly(
                        TEN,
                        TEN.plus(WEEK).plusSeconds(3600),
                        TEN.plus(WEEK.multipliedBy(2)).plusSeconds(3600),
                        TEN.plus(WEEK.multipliedBy(3)));
        assertThat(world.events()).endsWith("InvitationChanged", "InvitationChanged");
    }

    @Test
    void calling_off_this_and_the_following_tells_the_guests_of_those() {
        List<Meeting> series = series(3);

        change(
                series.get(1),
                use -> use.change()
                        .cancelFollowing(series.get(1).id(), series.get(1).version()));

        assertThat(all())
                .extracting(meeting -> meeting.cancelledAt().isPresent())
                .containsExactly(false, true, true);
        assertThat(world.events()).endsWith("InvitationCancelled", "InvitationCancelled");
    }

    @Test
    void a_change_of_one_leaves_the_others() {
        List<Meeting> series = series(2);

        change(series.get(0).id(), 1, world.planAt(TEN.plusSeconds(3600)));

        assertThat(all()).extracting(Meeting::startsAt).containsExactly(TEN.plusSeconds(3600), TEN.plus(WEEK));
    }

    private List<Meeting> series(int times) {
        plan(times, null);
        return all();
    }

    private UUID plan(int times, CreationKey key) {
        return world.in(use -> use.plan()
                .planSeries(
                        world.planAt(TEN),
                        new Repetition(Rhythm.WEEKLY, times),
                        List.of(guest("Gerda", "gerda@example.org")),
                        key));
    }

    private void change(Meeting meeting, Consumer<UseCases> work) {
        world.in(use -> {
            work.accept(use);
            return meeting;
        });
    }

    private List<Meeting> all() {
        return world.in(use -> use.rows()
                .where(Meeting.class, "1 = 1 order by x.startsAt, x.id")
                .getResultList());
    }
}
