package org.gatehouse.core.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.devices.Aliases.Kind;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.testing.MovableClock;
import org.junit.jupiter.api.Test;

class AliasesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final Aliases aliases =
            new Aliases(new MasterKey(Base64.getEncoder().encodeToString(new byte[32])), clock);
    private final UUID kiosk = UUID.randomUUID();
    private final UUID host = UUID.randomUUID();
    private final String alias = aliases.give(kiosk, Kind.HOST, host);

    @Test
    void an_alias_names_somebody_for_ten_minutes_and_does_not_show_whom() {
        assertThat(aliases.read(kiosk, Kind.HOST, alias, NOW)).contains(host);
        assertThat(read(Duration.ofSeconds(599))).contains(host);
        assertThat(read(Duration.ofSeconds(600))).isEmpty();
        assertThat(alias).doesNotContain(host.toString()).isNotEqualTo(aliases.give(kiosk, Kind.HOST, host));
    }

    @Test
    void what_is_told_late_is_judged_by_when_it_was_said_to_be() {
        clock.advance(Duration.ofHours(3));

        assertThat(aliases.read(kiosk, Kind.HOST, alias, NOW.plusSeconds(599))).contains(host);
        assertThat(aliases.read(kiosk, Kind.HOST, alias, NOW.minus(Duration.ofMinutes(3))))
                .isEmpty();
        assertThat(aliases.read(kiosk, Kind.HOST, alias, clock.instant())).isEmpty();
    }

    @Test
    void a_tablet_whose_clock_is_slow_may_use_it_at_once() {
        assertThat(aliases.read(kiosk, Kind.HOST, alias, NOW.minus(Duration.ofMinutes(7))))
                .contains(host);
    }

    private Optional<UUID> read(Duration after) {
        clock.set(NOW.plus(after));
        return aliases.read(kiosk, Kind.HOST, alias, clock.instant());
    }

    @Test
    void it_is_nobodys_name_at_another_tablet_or_for_something_else_or_made_up() {
        assertThat(aliases.read(UUID.randomUUID(), Kind.HOST, alias, NOW)).isEmpty();
        assertThat(aliases.read(kiosk, Kind.VISIT, alias, NOW)).isEmpty();
        for (String wrong : new String[] {"", "x", host.toString(), "A".repeat(80), alias + "AAAA", "Æ"}) {
            assertThat(aliases.read(kiosk, Kind.HOST, wrong, NOW)).as(wrong).isEmpty();
        }
    }
}
