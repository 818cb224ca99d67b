package org.gatehouse.visitor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gatehouse.visitor.testing.World.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.PairingCodes;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.visitor.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody at a kiosk wants the desk, on the real database. */
class CallDeskDatabaseTest {
    private final World world = new World();
    private UUID kiosk;

    @BeforeEach
    void standsAtTheEntrance() {
        kiosk = world.in(use -> {
            Rows rows = use.rows();
            PairingCodes codes =
                    new PairingCodes(new MasterKey(Base64.getEncoder().encodeToString(new byte[32])));
            return new SetUpKiosk(rows, new Kiosks(rows), new Sites(rows), codes, world.clock)
                    .add(world.site, "Front", "Tablet");
        });
    }

    @Test
    void who_asks_again_at_once_has_called() {
        UUID first = call(DeskCall.Reason.HELP);
        world.clock.advance(Duration.ofMinutes(2));

        assertThat(call(DeskCall.Reason.NO_PASS)).isEqualTo(first);
        assertThat(open()).extracting(DeskCalls.Call::reason).containsExactly("HELP");
        assertThat(world.events()).containsExactly("DeskCalled");
    }

    @Test
    void who_asks_minutes_later_is_told_of_again_with_their_own_reason() {
        UUID first = call(DeskCall.Reason.HELP);
        world.clock.advance(Duration.ofMinutes(3));

        assertThat(call(DeskCall.Reason.NO_PASS)).isEqualTo(first);

        assertThat(open())
                .extracting(DeskCalls.Call::reason, DeskCalls.Call::at)
                .containsExactly(tuple("NO_PASS", world.clock.instant()));
        assertThat(world.events()).containsExactly("DeskCalled", "DeskCalled");
    }

    @Test
    void what_was_told_too_late_for_the_guest_is_shown_to_the_desk_once_and_is_nobodys_call() {
        UUID scan = UUID.randomUUID();
        Instant then = TEN.minus(Duration.ofHours(2));

        late(scan, then);
        late(scan, then);
        UUID help = call(DeskCall.Reason.HELP);

        assertThat(help).isNotEqualTo(scan);
        DeskCalls.Call late = open().stream()
                .filter(call -> call.callId().equals(scan))
                .findFirst()
                .orElseThrow();
        assertThat(late.reason()).isEqualTo("LATE");
        assertThat(late.outcome()).isEqualTo("unknown");
        assertThat(late.happenedAt()).isEqualTo(then);
        assertThat(open()).hasSize(2);
    }

    @Test
    void a_kiosk_that_tells_a_whole_day_late_does_not_bury_the_desk() {
        for (int i = 0; i < 30; i++) {
            late(UUID.randomUUID(), TEN.minusSeconds(3600 + i));
        }

        assertThat(open()).hasSize(20);
    }

    private UUID call(DeskCall.Reason reason) {
        return calling(desk -> desk.call(UUID.randomUUID(), kiosk, reason).id());
    }

    private void late(UUID id, Instant then) {
        calling(desk -> {
            desk.late(id, kiosk, then, "unknown");
            return true;
        });
    }

    private List<DeskCalls.Call> open() {
        return world.in(use -> new DeskCalls(use.rows(), world.clock).open(world.site));
    }

    private <T> T calling(Function<CallDesk, T> work) {
        return world.in(use -> {
            Rows rows = use.rows();
            Outbox outbox = new Outbox(rows, world.clock, Runnable::run, new OutboxWake());
            DeskCalls calls = new DeskCalls(rows, world.clock);
            return work.apply(new CallDesk(rows, new Kiosks(rows), calls, outbox, world.clock));
        });
    }
}
