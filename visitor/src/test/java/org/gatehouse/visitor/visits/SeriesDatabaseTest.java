package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
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
                Problem.SERIES_TOO_LARGE);
    }

    @Test
    void a_mailbox_that_is_named_twice_is_one_person() {
        world.in(use -> use.plan()
                .planSeries(
                        world.planAt(TEN),
                        new Repetition(Rhythm.WEEKLY, 2),
                        List.of(guest("Gerda", "g@example.org"), guest("Gustav", "g@example.org")),
                        null));

        assertThat(all())
                .allSatisfy(meeting -> assertThat(visits(meeting.id()))
                        .extracting(Visit::guestId)
                        .hasSize(2));
        assertThat(all().stream()
                        .flatMap(meeting -> visits(meeting.id()).stream())
                        .map(Visit::guestId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_guest_without_a_mailbox_is_one_person_in_all_of_them() {
        world.in(use -> use.plan()
                .planSeries(
                        world.planAt(TEN),
                        new Repetition(Rhythm.WEEKLY, 3),
                        List.of(guest("Gerda", null), guest("Gustav", "g@example.org"), guest("Gerda", null)),
                        null));

        List<List<UUID>> guests = all().stream()
                .map(meeting -> visits(meeting.id()).stream()
                        .map(Visit::guestId)
                        .sorted()
                        .toList())
                .distinct()
                .toList();

        assertThat(guests)
                .singleElement()
                .satisfies(persons -> assertThat(persons).hasSize(3).doesNotHaveDuplicates());
    }

    @Test
    void a_change_of_this_and_the_following_leaves_what_one_of_them_has_of_its_own() {
        List<Meeting> series = series(3);
        Instant own = TEN.plus(WEEK).plusSeconds(7200);
        change(series.get(1).id(), 1, world.planAt(own));
        Meeting.Plan otherRoom =
                new Meeting.Plan(world.site, world.host, null, "Room 7", TEN, TEN.plus(Duration.ofHours(1)));

        change(
                series.get(0),
                use -> use.change()
                        .changeFollowing(series.get(0).id(), series.get(0).version(), otherRoom));

        assertThat(all()).extracting(Meeting::room).containsOnly("Room 7");
        assertThat(all()).extracting(Meeting::startsAt).containsExactly(TEN, own, TEN.plus(WEEK.multipliedBy(2)));
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
    void a_guest_is_added_to_this_and_the_following_as_one_person_and_once() {
        List<Meeting> series = series(4);
        Guest gustav = guest("Gustav", "gustav@guest.example");
        addGuest(series.get(3), gustav);
        change(
                series.get(2),
                use -> use.change().cancel(series.get(2).id(), series.get(2).version()));

        CreationKey key = new CreationKey(UUID.randomUUID(), "request");
        UUID visit = addFollowing(series.get(1), gustav, key);
        assertThat(addFollowing(series.get(1), gustav, key)).isEqualTo(visit);

        assertThat(series)
                .extracting(meeting -> visits(meeting.id()).size())
                .as("not before, not to what was called off, and not a second time")
                .containsExactly(1, 2, 1, 2);
        assertThat(visits(series.get(1).id())).extracting(Visit::id).contains(visit);
    }

    @Test
    void whoever_has_no_mailbox_is_one_person_in_all_of_them_too() {
        List<Meeting> series = series(3);

        addFollowing(series.get(0), guest("Nora", null), null);

        assertThat(series.stream()
                        .flatMap(meeting -> visits(meeting.id()).stream())
                        .filter(visit -> visit.invitedAs().firstName().equals("Nora"))
                        .map(Visit::guestId))
                .hasSize(3)
                .containsOnly(visits(series.get(0).id()).get(1).guestId());
    }

    @Test
    void nobody_is_added_to_what_is_over_or_called_off() {
        List<Meeting> series = series(3);
        world.clock.set(TEN.plus(WEEK).plus(Duration.ofHours(2)));
        addFollowing(series.get(0), guest("Gustav", "gustav@guest.example"), null);

        assertThat(series).extracting(meeting -> visits(meeting.id()).size()).containsExactly(2, 1, 2);
        change(
                series.get(2),
                use -> use.change().cancel(series.get(2).id(), series.get(2).version()));
        assertRefused(
                () -> addFollowing(series.get(2), guest("Gustav", "gustav@guest.example"), null),
                Problem.MEETING_CANCELLED);
    }

    private void addGuest(Meeting meeting, Guest guest) {
        world.in(use -> use.change().addGuest(meeting.id(), guest, null));
    }

    private UUID addFollowing(Meeting meeting, Guest guest, CreationKey key) {
        return world.in(use -> use.change().addGuestFollowing(meeting.id(), guest, key));
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
