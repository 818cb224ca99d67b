package org.gatehouse.notifications.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.gatehouse.core.secrets.Sha256;

/**
 * One request that is about to leave, as the egress proxy will see it: the proof that is made for it is good for no
 * other.
 *
 * @param body SHA-256, in base 64 for URLs without padding
 */
public record Outgoing(String method, URI to, String body) {

    public static Outgoing of(String method, URI to, byte[] body) {
        byte[] hash = Sha256.digest().digest(body);
        return new Outgoing(method, to, Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    public static Outgoing of(String method, URI to, String body) {
        return of(method, to, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What is said in it the proxy does not see. */
    public static Outgoing tunnel(URI to) {
        return of("CONNECT", to, "");
    }

    String host() {
        return to.getHost().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port(to);
    }

    static int port(URI to) {
        if (to.getPort() >= 0) {
            return to.getPort();
        }
        return "https".equals(to.getScheme()) ? 443 : 80;
    }

    /** With its query. */
    String path() {
        String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        return to.getRawQuery() == null ? path : path + "?" + to.getRawQuery();
    }

    /** Without its path, which may name a person. */
    @Override
    public String toString() {
        return "Outgoing[" + method + "]";
    }
}
