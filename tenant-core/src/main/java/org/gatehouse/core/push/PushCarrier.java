package org.gatehouse.core.push;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who carries a push to a browser: its maker decides that, neither the tenant nor we. Each is a service of the
 * catalogue. An address anywhere else is no address: whoever subscribes cannot make us call somebody of their choice.
 */
public enum PushCarrier {
    GOOGLE("google-webpush", "fcm.googleapis.com", "/(fcm/send|wp)/"),
    MOZILLA("mozilla-push", "updates.push.services.mozilla.com", "/wpush/v2/"),
    APPLE("apple-push", "web.push.apple.com", "/");

    /** What stands behind host and prefix: one segment, so no user, port, query, fragment, escape or step anywhere. */
    private static final String DEVICE = "[A-Za-z0-9_:=~-]{1,900}";

    private final String key;
    private final String host;
    private final Pattern path;

    /** @param prefix what stands between the host and the device, as an expression */
    PushCarrier(String key, String host, String prefix) {
        this.key = key;
        this.host = host;
        this.path = Pattern.compile(prefix + DEVICE);
    }

    /** Whose an address is; empty where it is none that a browser of theirs has made. */
    public static Optional<PushCarrier> at(String address) {
        return Arrays.stream(values()).filter(carrier -> carrier.has(address)).findFirst();
    }

    private boolean has(String address) {
        return address.startsWith(url())
                && path.matcher(address.substring(url().length())).matches();
    }

    /** What follows the host in an address of this service. */
    public String path(String address) {
        if (!has(address)) {
            throw new IllegalArgumentException("no address at " + key);
        }
        return address.substring(url().length());
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
