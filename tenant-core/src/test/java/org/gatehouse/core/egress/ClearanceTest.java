package org.gatehouse.core.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.egress.Content.Sms;
import org.gatehouse.core.testing.MovableClock;
import org.junit.jupiter.api.Test;

class ClearanceTest {
    private final MovableClock clock = MovableClock.at("2026-11-21T08:00:00Z");
    private final UUID flow = new UUID(1, 2);
    private final Clearance clearance = TestClearance.of(flow, "inmobile", clock.instant(), clock);

    @Test
    void it_is_good_once() {
        clearance.use(connector("inmobile"));

        assertThatIllegalStateException().isThrownBy(() -> clearance.use(connector("inmobile")));
    }

    @Test
    void it_is_good_for_one_service_and_not_used_up_by_another() {
        assertThatIllegalStateException().isThrownBy(() -> clearance.use(connector("twilio-us")));

        clearance.use(connector("inmobile"));
    }

    @Test
    void it_is_good_for_sixty_seconds_from_the_decision() {
        clock.advance(Duration.ofSeconds(60));
        clearance.use(connector("inmobile"));
        clearance.requireInTime();

        clock.advance(Duration.ofNanos(1_000));
        assertThatThrownBy(clearance::requireInTime)
                .isInstanceOf(NothingSent.class)
                .hasMessage("clearance-expired");
    }

    @Test
    void one_that_has_expired_is_not_used() {
        clock.advance(Duration.ofSeconds(61));

        assertThatThrownBy(() -> clearance.use(connector("inmobile"))).isInstanceOf(NothingSent.class);
    }

    @Test
    void it_names_its_decision() {
        assertThat(clearance.flow()).isEqualTo(flow);
    }

    private static Connector<Sms> connector(String service) {
        return new Connector<>() {
            @Override
            public String service() {
                return service;
            }

            @Override
            public boolean isConfigured() {
                return true;
            }

            @Override
            public Delivery deliver(Clearance clearance, Sms content) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
