package org.gatehouse.egress;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * Where a service of the catalogue is reached.
 *
 * @param scheme {@code https}; {@code http} for a stand-in; {@code smtp} for a mail server, which gets a tunnel
 * @param inside whether its address may be one of our own network
 * @param tunnel how much a tunnel to it carries, where it gets one
 */
record Endpoint(String service, String scheme, String host, int port, boolean inside, Tunnel.Limits tunnel) {
    private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80, "smtp", 587);

    Endpoint {
        if (!service.matches("[a-z0-9-]{1,40}") || !PORTS.containsKey(scheme) || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no endpoint: " + service + " " + scheme + " " + port);
        }
    }

    Endpoint(String service, String scheme, String host, int port, boolean inside) {
        this(service, scheme, host, port, inside, Tunnel.Limits.OF_A_MAIL);
    }

    Endpoint with(Tunnel.Limits limits) {
        return new Endpoint(service, scheme, host, port, inside, limits);
    }

    static Endpoint of(String service, String address, boolean inside) {
        URI uri = URI.create(address);
        if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("no address of a service: " + service);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() < 0 ? PORTS.getOrDefault(scheme, 0) : uri.getPort();
        return new Endpoint(service, scheme, uri.getHost().toLowerCase(Locale.ROOT), port, inside);
    }

    boolean isAt(String otherHost, int otherPort) {
        return host.equals(otherHost) && port == otherPort;
    }

    boolean isMailServer() {
        return scheme.equals("smtp");
    }

    boolean isEncrypted() {
        return scheme.equals("https");
    }

    /** As a server wants to be called. */
    String authority() {
        return PORTS.getOrDefault(scheme, 0) == port ? host : host + ":" + port;
    }

    String toJson() {
        String limits = isMailServer()
                ? ", \"tunnel\": {\"kib\": %d, \"idleSeconds\": %d, \"seconds\": %d}"
                        .formatted(tunnel.kib(), tunnel.idleSeconds(), tunnel.seconds())
                : "";
        return "{\"service\": \"%s\", \"endpoint\": \"%s://%s:%d\", \"inside\": %b%s}"
                .formatted(service, scheme, host, port, inside, limits);
    }
}
