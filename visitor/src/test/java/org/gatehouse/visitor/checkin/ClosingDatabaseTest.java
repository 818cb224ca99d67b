package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Visit;
import org.junit.jupiter.api.Test;

/** Who is still inside when a site closes. */
class ClosingDatabaseTest {
    private final World world = new World();
    private final UUID kiosk = UUID.randomUUID();

    @Test
    void closing_time_checks_out_who_is_still_inside_and_says_so() {
        UUID meeting = world.meeting(guest("Gerda", null));
        arrive(UUID.randomUUID(), world.passOf(meeting));
        Instant closing = Instant.parse("2026-11-20T17:00:00Z"); // 18:00 in Copenhagen
        world.clock.set(closing.minusSeconds(1));
        close();
        assertThat(world.visitOf(meeting).isInside()).isTrue();

        world.clock.set(closing.plusSeconds(30));
        close();

        Visit visit = world.visitOf(meeting);
        assertThat(visit.departedAt()).contains(closing);
        assertThat(visit.isDepartureInferred()).isTrue();
        assertThat(world.events()).containsOnlyOnce("GuestLeft");
    }

    @Test
    void whoever_comes_after_closing_stays_until_the_next() {
        UUID meeting = world.meeting(guest("Gerda", null));
        Instant evening = Instant.parse("2026-11-20T18:30:00Z");
        world.clock.set(evening);
        assertThat(override(UUID.randomUUID(), world.site, meeting)).isEqualTo(new Arrival.Welcome(evening));

        close();

        assertThat(world.visitOf(meeting).isInside()).isTrue();
    }

    private Arrival override(UUID scan, UUID site, UUID meeting) {
        UUID visit = world.visitOf(meeting).id();
        return world.in(use -> use.checkIn().outOfTime(new Showing(scan, site, Scan.Way.DESK, kiosk), visit))
                .arrival();
    }

    private void close() {
        world.in(use -> {
            use.closeSites().closeDue();
            return true;
        });
    }

    private Arrival arrive(UUID scan, String pass) {
        return world.in(use -> use.checkIn().byPass(showing(scan, Scan.Way.QR), pass))
                .arrival();
    }

    private Showing showing(UUID scan, Scan.Way way) {
        return new Showing(scan, world.site, way, kiosk);
    }
}
