package org.gatehouse.notifications.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.http.conn.DnsResolver;

/**
 * Finds a host once for each connection, which is then made to one of the addresses found and no other. A host with one
 * address that is not public has none.
 */
final class OnlyPublic implements DnsResolver {
    private final HostNames names;

    OnlyPublic(HostNames names) {
        this.names = names;
    }

    /** The name leads into somebody's network. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.find(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::include)) {
            throw new NotPublic();
        }
        return found;
    }
}
