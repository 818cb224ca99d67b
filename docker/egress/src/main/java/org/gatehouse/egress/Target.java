package org.gatehouse.egress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * What a request is for. Through us one says {@code POST http://api.example.org/path}: the encryption is ours to begin,
 * and the port is the one that the service listens on, 443 unless it is named. Only for mail servers one says
 * {@code CONNECT mail.example.org:587}. What has no host is for ourselves.
 */
record Target(String method, String host, int port, String path) {

    static Target of(String line) throws Refused {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[2].matches("HTTP/1\\.[01]")) {
            throw new Refused("not-understood");
        }
        boolean tunnel = parts[0].equals("CONNECT");
        if (!tunnel && !parts[0].matches("GET|POST|PUT|PATCH|DELETE")) {
            throw new Refused("method");
        }
        if (!tunnel && parts[1].startsWith("/")) {
            return new Target(parts[0], "", 0, parts[1]);
        }
        URI uri = parse(tunnel ? "http://" + parts[1] : parts[1]);
        if (tunnel && (uri.getPort() < 0 || !uri.getRawPath().isEmpty())) {
            throw new Refused("not-understood");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(
                parts[0],
                uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort() < 0 ? 443 : uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static URI parse(String text) throws Refused {
        try {
            URI uri = new URI(text);
            boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
            if (plain && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
            throw new Refused("not-understood");
        } catch (URISyntaxException unreadable) {
            throw new Refused("not-understood");
        }
    }

    boolean isOurs() {
        return host.isEmpty();
    }

    boolean isTunnel() {
        return method.equals("CONNECT");
    }

    /** Without the path, which may name a person. */
    @Override
    public String toString() {
        return "Target[" + method + "]";
    }
}
