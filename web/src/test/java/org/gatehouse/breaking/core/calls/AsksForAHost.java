package org.gatehouse.breaking.core.calls;

import java.net.InetAddress;
import java.net.UnknownHostException;

class AsksForAHost {
    InetAddress ask(String name) throws UnknownHostException {
        return InetAddress.getByName(name + ".example");
    }
}
