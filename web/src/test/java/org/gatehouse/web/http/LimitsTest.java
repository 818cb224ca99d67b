package org.gatehouse.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final Limits limits = new Limits(1, 3, 2, 4, 5);

    @Test
    void a_stranger_who_asks_too_often_is_told_when_to_come_back() {
        limits.address("192.0.2.1");
        limits.address("192.0.2.1");

        assertThat(seconds(() -> limits.address("192.0.2.1"))).isBetween(1L, 31L); // two a minute
    }

    @Test
    void a_stranger_with_many_addresses_of_one_network_is_one_stranger() {
        limits.address("2001:db8:1:2::1");
        limits.address("2001:db8:1:2::2");

        assertThat(seconds(() -> limits.address("2001:db8:1:2:3::1"))).isBetween(1L, 31L);
        assertThatCode(() -> limits.address("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void who_has_a_whole_network_has_no_more_than_ten_callers() {
        for (int part = 0; part < 20; part++) {
            limits.address("2001:db8:1:" + part + "::1");
        }

        assertThat(seconds(() -> limits.address("2001:db8:1:99::1"))).isBetween(1L, 31L);
        assertThatCode(() -> limits.address("2001:db8:2:99::1")).doesNotThrowAnyException();
    }

    @Test
    void a_guest_may_ask_less_often_than_staff() {
        for (int i = 0; i < 4; i++) {
            limits.visitor("visit");
        }

        assertThat(seconds(() -> limits.visitor("visit"))).isBetween(1L, 16L); // four a minute
    }

    @Test
    void whoever_names_a_units_key_elsewhere_takes_nothing_from_the_unit() {
        for (int call = 0; call < 5; call++) {
            limits.claimed("key", "203.0.113.9");
        }

        assertThat(seconds(() -> limits.claimed("key", "203.0.113.9"))).isBetween(1L, 13L); // five a minute
        assertThatCode(() -> limits.claimed("key", "192.0.2.1")).doesNotThrowAnyException();
        assertThatCode(() -> limits.proven("key")).doesNotThrowAnyException();
    }

    @Test
    void a_browser_that_complains_does_so_thirty_times_a_minute_and_costs_nobody_a_sign_in() {
        for (int i = 0; i < 30; i++) {
            limits.report("192.0.2.1");
        }

        assertThat(seconds(() -> limits.report("192.0.2.2"))).isBetween(1L, 3L);
        assertThatCode(() -> limits.address("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void a_kiosk_is_stopped_after_its_number_a_minute() {
        for (int i = 0; i < 3; i++) {
            limits.kiosk("front");
        }

        assertThat(seconds(() -> limits.kiosk("front"))).isBetween(1L, 21L); // three a minute
    }

    @Test
    void somebody_signed_in_may_ask_in_a_burst_and_is_then_asked_to_wait_a_second() {
        for (int i = 0; i < 10; i++) {
            limits.user("mads");
        }

        assertThat(seconds(() -> limits.user("mads"))).isBetween(1L, 2L);
    }

    @Test
    void what_one_caller_used_up_is_nobody_elses() {
        limits.address("192.0.2.1");
        limits.address("192.0.2.1");

        assertThatCode(() -> {
                    limits.address("192.0.2.2");
                    limits.kiosk("192.0.2.1");
                    limits.user("192.0.2.1");
                })
                .doesNotThrowAnyException();
    }

    private static long seconds(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        return (Long) refusal.details().get(0);
    }
}
