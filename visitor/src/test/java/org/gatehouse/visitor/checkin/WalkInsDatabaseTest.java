package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkInsDatabaseTest extends ArrivalBench {

    @Test
    void five_a_minute_are_taken_and_another_kiosk_takes_its_own() {
        for (int i = 0; i < WalkIns.A_MINUTE; i++) {
            receive(kiosk);
        }

        refused(kiosk, null);
        requireRoom(UUID.randomUUID(), null);
        world.clock.advance(Duration.ofMinutes(1));
        requireRoom(kiosk, null);
    }

    @Test
    void sixty_a_day_are_taken_and_more_of_those_who_are_told_of_late() {
        for (int i = 0; i < WalkIns.A_DAY; i++) {
            world.clock.advance(Duration.ofSeconds(20));
            receive(kiosk);
        }
        world.clock.advance(Duration.ofMinutes(2));

        refused(kiosk, null);
        refused(kiosk, world.clock.instant().minus(Duration.ofMinutes(15))); // the host would come to the door
        requireRoom(kiosk, world.clock.instant().minus(Duration.ofMinutes(15)).minusMillis(1));
        world.clock.advance(Duration.ofDays(1));
        requireRoom(kiosk, null);
    }

    @Test
    void those_who_are_here_to_see_a_host_are_known_until_they_leave() {
        UUID visit = receive(kiosk);

        assertThat(here(kiosk)).isEqualTo(1);
        assertThat(here(UUID.randomUUID())).isZero();
        world.in(use -> use.checkOut().byId(showing(UUID.randomUUID(), Scan.Way.DESK), visit));
        assertThat(here(kiosk)).isZero();
    }

    private UUID receive(UUID at) {
        Showing showing = new Showing(UUID.randomUUID(), world.site, Scan.Way.WALK_IN, at);
        return world.in(use -> use.walkIns().receive(showing, () -> world.host, guest("Gerda", null), null))
                .visitId();
    }

    private int here(UUID at) {
        return world.in(use -> walkIns(use.rows()).here(at, world.host, TEN.minusSeconds(1)))
                .size();
    }

    private void requireRoom(UUID at, @Nullable Instant occurredAt) {
        world.in(use -> {
            walkIns(use.rows())
                    .requireRoomFor(new Showing(UUID.randomUUID(), world.site, Scan.Way.WALK_IN, at, occurredAt));
            return true;
        });
    }

    private void refused(UUID at, @Nullable Instant occurredAt) {
        assertThatThrownBy(() -> requireRoom(at, occurredAt))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS));
    }

    private WalkIns walkIns(Rows rows) {
        return new WalkIns(rows, world.clock);
    }
}
