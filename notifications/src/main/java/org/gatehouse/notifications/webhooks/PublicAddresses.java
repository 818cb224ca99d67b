package org.gatehouse.notifications.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are somebody's on the Internet (IANA's registries of special addresses). Of IPv6 it is the part that
 * has been given out, without what stands for an IPv4 address in it.
 */
final class PublicAddresses {
    private static final List<Block> NOT_FOUR = Block.list(
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // a provider's own
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and what clouds tell their machines
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast
    private static final Block GIVEN_OUT = new Block(new byte[] {0x20, 0}, 3); // 2000::/3
    private static final List<Block> NOT_SIX = List.of(
            new Block(new byte[] {0x20, 0x01, 0, 0}, 23), // 2001::/23: protocols, Teredo, benchmarks
            new Block(new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8}, 32), // 2001:db8::/32: documentation
            new Block(new byte[] {0x20, 0x02}, 16), // 2002::/16: 6to4
            new Block(new byte[] {0x3f, (byte) 0xff, 0}, 20)); // 3fff::/20: documentation

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) { // also where it was written as an IPv6 address
            return NOT_FOUR.stream().noneMatch(block -> block.has(bytes));
        }
        return GIVEN_OUT.has(bytes) && NOT_SIX.stream().noneMatch(block -> block.has(bytes));
    }

    private record Block(byte[] start, int bits) {
        static List<Block> list(String... blocks) {
            return Arrays.stream(blocks).map(Block::of).toList();
        }

        private static Block of(String text) {
            String[] parts = text.split("[./]", -1);
            byte[] start = new byte[4];
            for (int index = 0; index < start.length; index++) {
                start[index] = (byte) Integer.parseInt(parts[index]);
            }
            return new Block(start, Integer.parseInt(parts[start.length]));
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
