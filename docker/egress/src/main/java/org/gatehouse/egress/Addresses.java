package org.gatehouse.egress;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether an address is somebody outside, rather than ourselves, our network or the cloud we run in. */
final class Addresses {
    private Addresses() {}

    /**
     * The address to connect to, and no other: a name that is looked up again may have moved.
     *
     * @throws Refused where one address of the host is not outside, unless it is allowed to be
     */
    static InetAddress resolve(Endpoint endpoint) throws Refused, UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(endpoint.host());
        for (InetAddress address : all) {
            if (!endpoint.inside() && !isOutside(address)) {
                throw new Refused("address-inside");
            }
        }
        return all[0];
    }

    static boolean isOutside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !shared && !protocol && !benchmark;
    }

    /** 2000::/3 without 6to4 and Teredo, which lead to any address of the old kind. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
