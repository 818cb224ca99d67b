package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.visits.Arrival;
import org.junit.jupiter.api.Test;

/** The desk lets somebody in whom the door would not. */
class DeskOverrideDatabaseTest extends ArrivalBench {

    @Test
    void the_desk_cannot_check_in_somebody_unknown() {
        assertThatThrownBy(() -> world.in(
                        use -> use.checkIn().byId(showing(UUID.randomUUID(), Scan.Way.DESK), UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_desk_lets_a_guest_in_on_another_day_and_again_on_that_day() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        Instant early = TEN.minus(Duration.ofDays(2));
        world.clock.set(early);

        assertThat(override(UUID.randomUUID(), world.site, meeting)).isEqualTo(new Arrival.Welcome(early));
        leave(UUID.randomUUID(), pass);
        assertThat(arrive(UUID.randomUUID(), pass)).isEqualTo(new Arrival.Welcome(early));
    }

    @Test
    void an_override_that_does_not_let_the_guest_in_opens_nothing_for_later() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        Instant early = TEN.minus(Duration.ofDays(2));
        world.clock.set(early);
        UUID elsewhere = world.addSite("Elsewhere");
        UUID refused = UUID.randomUUID();

        assertThat(override(UUID.randomUUID(), elsewhere, meeting)).isEqualTo(new Arrival.WrongSite());
        assertThat(arrive(refused, pass)).isEqualTo(new Arrival.WrongDay(TEN));
        assertThat(override(refused, world.site, meeting)).isEqualTo(new Arrival.WrongDay(TEN));
        assertThat(arrive(UUID.randomUUID(), pass)).isEqualTo(new Arrival.WrongDay(TEN));
    }

    @Test
    void an_override_for_a_guest_who_is_inside_opens_nothing_for_later() {
        UUID meeting = world.meeting(guest("Gerda", null));
        String pass = world.passOf(meeting);
        arrive(UUID.randomUUID(), pass);
        world.clock.set(TEN.plusSeconds(5400));

        assertThat(override(UUID.randomUUID(), world.site, meeting)).isEqualTo(new Arrival.AlreadyInside(TEN));
        world.clock.set(TEN.plus(Duration.ofHours(8)));
        leave(UUID.randomUUID(), pass);
        assertThat(arrive(UUID.randomUUID(), pass)).isInstanceOf(Arrival.TooLate.class);
    }

    @Test
    void an_override_lets_nobody_in_who_was_cancelled() {
        UUID meeting = world.meeting(guest("Gerda", null));
        UUID visit = world.visitOf(meeting).id();
        world.in(use -> {
            use.change().cancelGuest(visit);
            return true;
        });

        assertThat(override(UUID.randomUUID(), world.site, meeting)).isEqualTo(new Arrival.Cancelled());
    }

    private Arrival override(UUID scan, UUID site, UUID meeting) {
        UUID visit = world.visitOf(meeting).id();
        return world.in(use -> use.checkIn().outOfTime(new Showing(scan, site, Scan.Way.DESK, kiosk), visit))
                .arrival();
    }
}
