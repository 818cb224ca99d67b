package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.visitor.checkin.ReceiveWalkIn.Received;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiveWalkInDatabaseTest extends ArrivalBench {
    private final UUID arrival = UUID.randomUUID();

    @Test
    void a_walk_in_is_registered_and_let_in_once_whatever_has_become_of_the_question_for_the_host() {
        Received first = receive(null, world.host);

        Received again = world.in(use -> use.walkIns()
                .receive(
                        showingAt(TEN),
                        () -> {
                            throw Refusal.ofField("hostRef", Problem.INVALID_INPUT);
                        },
                        guest("Gerda", null),
                        key("Gerda")));

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
        assertThat(first.answer().arrival()).isEqualTo(new Arrival.Welcome(TEN));
        assertThat(world.events()).containsExactly("VisitTouched", "GuestArrived");
    }

    @Test
    void one_that_is_told_hours_later_came_when_they_came() {
        world.clock.set(TEN.plus(Duration.ofHours(5)));

        Received late = receive(TEN, world.host);

        assertThat(late.answer().arrival()).isEqualTo(new Arrival.Welcome(TEN));
        Visit visit = world.in(use -> use.visits().get(late.visitId()));
        assertThat(visit.arrivedAt()).contains(TEN);
        assertThat(visit.startsAt()).isEqualTo(TEN);
    }

    @Test
    void one_that_cannot_be_let_in_is_not_registered() {
        assertThatThrownBy(() -> receive(TEN.minus(Duration.ofHours(25)), world.host))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> receive(null, UUID.randomUUID())).isInstanceOf(Refusal.class);

        List<Visit> visits =
                world.in(use -> use.rows().where(Visit.class, "1 = 1").getResultList());
        assertThat(visits).isEmpty();
    }

    @Test
    void the_id_of_one_arrival_is_not_good_for_another_guest() {
        receive(null, world.host);

        assertThatThrownBy(() -> world.in(use ->
                        use.walkIns().receive(showingAt(null), () -> world.host, guest("Viggo", null), key("Viggo"))))
                .isInstanceOf(Refusal.class);
    }

    private Received receive(@Nullable Instant at, UUID host) {
        return world.in(use -> use.walkIns().receive(showingAt(at), () -> host, guest("Gerda", null), key("Gerda")));
    }

    private Showing showingAt(@Nullable Instant at) {
        return new Showing(arrival, world.site, Scan.Way.WALK_IN, kiosk, at);
    }

    private CreationKey key(String guest) {
        MasterKey master = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
        return CreationKey.of(master, kiosk, arrival.toString(), guest);
    }
}
