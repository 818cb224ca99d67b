package org.gatehouse.core.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.254",
        "2001:db8:1::1, 2001:db8:1:ffff::9",
        "::ffff:192.0.2.1, 192.0.2.99",
        "fe80::1%eth0, fe80::1"
    })
    void one_network(String one, String other) {
        assertThat(SourceNetwork.of(one)).isEqualTo(SourceNetwork.of(other));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.3.1", "2001:db8:1::1, 2001:db8:2::1", "192.0.2.1, 2001:db8::1"})
    void two_networks(String one, String other) {
        assertThat(SourceNetwork.of(one)).isNotEqualTo(SourceNetwork.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "cafe", "999.1.1.1", "1.2.3", ":", "::1::", "a host.example"})
    void what_is_no_address_is_not_looked_up(String text) {
        assertThat(SourceNetwork.of(text).text()).isEqualTo("unknown");
    }

    @Test
    void a_caller_is_one_address_of_the_old_kind_and_a_64_of_the_new() {
        assertThat(SourceNetwork.ofCaller("192.0.2.1")).isNotEqualTo(SourceNetwork.ofCaller("192.0.2.2"));
        assertThat(SourceNetwork.ofCaller("2001:db8:1:2::1")).isEqualTo(SourceNetwork.ofCaller("2001:db8:1:2:ffff::9"));
        assertThat(SourceNetwork.ofCaller("2001:db8:1:2::1")).isNotEqualTo(SourceNetwork.ofCaller("2001:db8:1:3::1"));
    }

    @Test
    void it_does_not_show_itself_in_a_log() {
        assertThat(SourceNetwork.of("192.0.2.1").toString()).doesNotContain("c0");
    }
}
