package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.Test;

/** What moves and ends a meeting, and what that leaves alone. */
class ChangeMeetingDatabaseTest extends MeetingBench {

    @Test
    void who_has_come_keeps_when_and_where_they_came() {
        UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"), guest("Gustav", null));
        UUID elsewhere = world.addSite("Elsewhere");
        world.comeAndGo(meeting);

        Instant later = TEN.plusSeconds(600);
        change(meeting, 1, new Meeting.Plan(elsewhere, world.host, "", "", later, TEN.plusSeconds(3600)));

        assertThat(visits(meeting)).extracting(Visit::siteId).containsExactly(world.site, elsewhere);
        assertThat(visits(meeting)).extracting(Visit::startsAt).containsExactly(TEN, later);
        assertThat(visits(meeting).get(0).passSealed()).isEmpty(); // so nobody is mailed
    }

    @Test
    void who_has_come_is_not_cancelled_any_more() {
        UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"), guest("Gustav", null));
        world.comeAndGo(meeting);
        UUID gerda = visits(meeting).get(0).id();

        assertRefused(
                () -> world.in(use -> {
                    use.change().cancelGuest(gerda);
                    return true;
                }),
                Problem.GUEST_INSIDE);
        world.in(use -> {
            use.change().cancel(meeting, 1);
            return true;
        });

        assertThat(visits(meeting)).extracting(Visit::status).containsExactly("left", "cancelled");
    }

    @Test
    void moving_a_meeting_keeps_the_pass_and_raises_the_sequence() {
        UUID meeting = world.meeting(guest("Gerda", "gerda@example.org"));
        String pass = world.passOf(meeting);
        Instant tomorrow = TEN.plus(Duration.ofDays(1));

        change(meeting, 1, world.planAt(tomorrow));

        assertThat(world.passOf(meeting)).isEqualTo(pass);
        assertThat(world.visitOf(meeting).startsAt()).isEqualTo(tomorrow);
        assertThat(world.events()).endsWith("InvitationChanged");
        assertThat(find(meeting).sequence()).isEqualTo(1);
    }

    @Test
    void a_change_based_on_an_old_version_is_refused() {
        UUID meeting = world.meeting(guest("Gerda", null));
        change(meeting, 1, world.planAt(TEN.plusSeconds(600)));

        assertRefused(() -> change(meeting, 1, world.planAt(TEN)), Problem.STALE_VERSION);
    }

    @Test
    void cancelling_the_whole_tells_each_guest_and_ends_the_passes() {
        UUID meeting = world.meeting(guest("Gerda", null), guest("Gustav", null));

        world.in(use -> {
            use.change().cancel(meeting, 1);
            return true;
        });

        assertThat(visits(meeting)).allMatch(visit -> visit.cancelledAt().isPresent());
        assertThat(world.events()).endsWith("InvitationCancelled", "InvitationCancelled");
        assertRefused(() -> change(meeting, 2, world.planAt(TEN)), Problem.MEETING_CANCELLED);
    }

    @Test
    void cancelling_one_guest_leaves_the_others() {
        UUID meeting = world.meeting(guest("Gerda", null), guest("Gustav", null));
        UUID gerda = visits(meeting).get(0).id();

        world.in(use -> {
            use.change().cancelGuest(gerda);
            return true;
        });

        assertThat(visits(meeting)).extracting(Visit::status).containsExactly("cancelled", "expected");
    }
}
