package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.168.1.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
                "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "fc00::1", "fd00:ec2::254",
                "fe80::1", "ff02::1", "2002:a00:1::", "2001:0:a00::1"
            })
    void ourselves_our_network_and_the_cloud_we_run_in_are_not_outside(String address) throws UnknownHostException {
        assertThat(Addresses.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "192.1.0.1", "198.20.0.1", "2606:4700::1111"})
    void everybody_else_is(String address) throws UnknownHostException {
        assertThat(Addresses.isOutside(InetAddress.getByName(address))).isTrue();
    }
}
