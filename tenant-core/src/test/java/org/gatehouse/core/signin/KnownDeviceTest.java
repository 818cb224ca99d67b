package org.gatehouse.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.core.testing.IdentityBench.PASSWORD;
import static org.gatehouse.core.testing.IdentityBench.credentials;
import static org.gatehouse.core.testing.IdentityBench.withDevice;

import org.gatehouse.core.identity.AccountRole;
import org.junit.jupiter.api.Test;

/** Devices that somebody has signed in from: what strangers do does not hit them. */
class KnownDeviceTest extends AdmissionBench {

    @Test
    void a_known_device_is_not_locked_by_what_others_do_in_its_own_network() {
        String device = deviceOf(right);
        fail(right, 3);
        assertThat(tries(right)).isFalse();

        assertThat(signsIn(withDevice(right, device))).isTrue();
    }

    @Test
    void a_known_device_has_a_counter_of_its_own() {
        Credentials known = withDevice(right, deviceOf(right));

        fail(known, 3);

        assertThat(tries(known)).isFalse();
        assertThat(tries(right)).isTrue();
    }

    @Test
    void a_device_is_known_for_its_own_account_only() {
        bench.newAccount(tenant, "colleague@example.org", AccountRole.RECEPTIONIST);
        String device = deviceOf(right);
        Credentials colleague = withDevice(credentials(tenant, "colleague@example.org", PASSWORD), device);

        fail(credentials(tenant, "colleague@example.org", PASSWORD), 3);

        assertThat(tries(colleague)).isFalse();
    }

    @Test
    void an_invented_device_is_a_stranger() {
        fail(right, 3);

        assertThat(tries(withDevice(right, "AAAAAAAAAAAAAAAAAAAAAAAA"))).isFalse();
    }

    @Test
    void a_device_unused_for_half_a_year_is_a_stranger() {
        String device = deviceOf(right);
        bench.clock.advance(KnownDevice.LIFE);
        fail(right, 3);

        assertThat(tries(withDevice(right, device))).isFalse();
    }

    @Test
    void a_device_keeps_its_secret_while_it_is_known() {
        String device = deviceOf(right);

        assertThat(deviceOf(withDevice(right, device))).isEqualTo(device);
    }

    @Test
    void of_too_many_devices_the_longest_unused_is_forgotten() {
        String first = deviceOf(right);
        for (int i = 0; i < 20; i++) {
            bench.clock.advance(MINUTE);
            deviceOf(right);
        }
        fail(right, 3);

        assertThat(tries(withDevice(right, first))).isFalse();
    }

    @Test
    void the_slow_down_does_not_hit_a_known_device() {
        String device = deviceOf(right);
        failFromMany(40);

        assertThat(signsIn(withDevice(right, device))).isTrue();
    }

    private String deviceOf(Credentials shown) {
        Verdict.Admitted in = (Verdict.Admitted) judge(admit(shown), true, shown);
        return in.device().text();
    }
}
