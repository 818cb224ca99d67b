package org.gatehouse.core.push;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who carries a push to a browser: its maker decides that, neither the tenant nor we. Each is a service of the
 * catalogue. An address anywhere else is no address: whoever subscribes cannot make us call somebody of their choice.
 */
public enum PushCarrier {
    GOOGLE("google-fcm", "fcm.googleapis.com"),
    MOZILLA("mozilla-push", "updates.push.services.mozilla.com"),
    APPLE("apple-push", "web.push.apple.com");

    /** No user, port, query, fragment, escape or step upwards; the host is compared as it stands. */
    private static final Pattern ADDRESS =
            Pattern.compile("https://([a-z.]{1,60})((?!.*(?:\\.\\.|//))/[A-Za-z0-9_:=~./-]{1,900})");

    private final String key;
    private final String host;

    PushCarrier(String key, String host) {
        this.key = key;
        this.host = host;
    }

    /** Whose an address is; empty where it is none that a browser of theirs has made. */
    public static Optional<PushCarrier> at(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                ? Arrays.stream(values())
                        .filter(service -> service.host.equals(parts.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /** What follows the host in an address of this service. */
    public String path(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches() || !parts.group(1).equals(host)) {
            throw new IllegalArgumentException("no address at " + key);
        }
        return parts.group(2);
    }

    /** As the catalogue names it. */
    public String key() {
        return key;
    }

    /** Where it is reached unless the operator says otherwise. */
    public String url() {
        return "https://" + host;
    }
}
