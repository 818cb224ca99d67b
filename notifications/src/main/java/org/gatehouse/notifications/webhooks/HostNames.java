package org.gatehouse.notifications.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a host is. What a connector asks a name server is part of a hand-over that was decided about. */
interface HostNames {
    InetAddress[] find(String host) throws UnknownHostException;

    /** As the machine does it. */
    static InetAddress[] ask(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
