package org.gatehouse.core.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.core.devices.KioskCeiling.HOST_FOUND;
import static org.gatehouse.core.devices.KioskCeiling.HOST_SEARCH;
import static org.gatehouse.core.devices.KioskCeiling.TYPED_NAME;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** What a tablet may do only so often, on the real database. */
class CountAtKioskTest extends PairingBench {
    private final CountAtKiosk one = instance();
    private final CountAtKiosk other = instance();

    @Test
    void two_instances_count_together() {
        for (int i = 0; i < 30; i++) {
            take(one, kiosk, TYPED_NAME);
            take(other, kiosk, TYPED_NAME);
        }

        assertThat(wait(one, TYPED_NAME)).isEqualTo(Duration.ofHours(1).toSeconds() + 1);
        assertThat(wait(other, TYPED_NAME)).isEqualTo(Duration.ofHours(1).toSeconds() + 1);
    }

    @Test
    void when_the_period_is_over_it_begins_anew() {
        take(10, HOST_SEARCH);
        bench.clock.advance(Duration.ofSeconds(59));
        assertThat(wait(one, HOST_SEARCH)).isEqualTo(2);

        bench.clock.advance(Duration.ofSeconds(1));
        take(10, HOST_SEARCH);
        assertThat(wait(one, HOST_SEARCH)).isEqualTo(61);
    }

    @Test
    void a_clock_that_was_ahead_locks_nobody_out() {
        bench.clock.advance(Duration.ofDays(30));
        take(10, HOST_SEARCH);
        bench.clock.advance(Duration.ofDays(-30));

        assertThatCode(() -> take(10, HOST_SEARCH)).doesNotThrowAnyException();
        assertThat(wait(one, HOST_SEARCH)).isEqualTo(61);
    }

    @Test
    void what_one_kiosk_used_up_is_no_other_s_and_of_no_other_kind() {
        take(200, HOST_FOUND);
        UUID another = bench.in(tenant, () -> setUp.add(site, "Main", "Tablet 2"));

        assertThat(wait(one, HOST_FOUND)).isBetween(86_000L, 86_401L);
        assertThatCode(() -> take(one, another, HOST_FOUND)).doesNotThrowAnyException();
        assertThatCode(() -> take(one, kiosk, HOST_SEARCH)).doesNotThrowAnyException();
    }

    @Test
    void whether_there_is_one_to_take_is_asked_without_taking_it() {
        take(199, HOST_FOUND);
        require();
        require();
        take(1, HOST_FOUND);

        assertThatThrownBy(this::require)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS));
        bench.clock.advance(Duration.ofDays(1));
        assertThatCode(this::require).doesNotThrowAnyException();
    }

    private void require() {
        bench.in(tenant, () -> {
            one.requireOne(kiosk, HOST_FOUND);
            return true;
        });
    }

    @Test
    void many_at_once_are_no_more_than_there_may_be() throws Exception {
        List<Boolean> taken = Together.run(16, () -> {
            try {
                take(one, kiosk, HOST_SEARCH);
                return true;
            } catch (Refusal full) {
                return false;
            }
        });

        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(10);
    }

    private CountAtKiosk instance() {
        return bench.container.useCase(CountAtKiosk.class, bench.rows, bench.clock);
    }

    private void take(int times, KioskCeiling ceiling) {
        for (int i = 0; i < times; i++) {
            take(one, kiosk, ceiling);
        }
    }

    private void take(CountAtKiosk instance, UUID at, KioskCeiling ceiling) {
        bench.in(tenant, () -> {
            Contention.retried(() -> instance.take(at, ceiling));
            return true;
        });
    }

    private long wait(CountAtKiosk instance, KioskCeiling ceiling) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> take(instance, kiosk, ceiling));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        return (Long) refusal.details().get(0);
    }
}
