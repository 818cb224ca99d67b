package org.gatehouse.core.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook calls: {@code https}, by the name of a host. A number for a host, however it is written, is none; at
 * which addresses the name may be is looked at each time it is called.
 */
record WebhookAddress(URI uri) {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(" + LABEL + "\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final int LONGEST_NAME = 253;
    private static final int HTTPS = 443;
    private static final int HTTPS_TOO = 8443;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;

    static WebhookAddress parse(String text, InnerHosts inner) {
        try {
            URI uri = new URI(text.strip());
            if (isWhole(uri) && (isInner(uri, inner) || isOutside(uri))) {
                return new WebhookAddress(uri);
            }
        } catch (URISyntaxException notOne) {
            // refused with the rest
        }
        throw Refusal.ofField("url", Problem.WEBHOOK_ADDRESS_NOT_ALLOWED);
    }

    private static boolean isWhole(URI uri) {
        return uri.getScheme() != null
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.toString().chars().allMatch(sign -> sign > ' ' && sign < 127);
    }

    private static boolean isInner(URI uri, InnerHosts inner) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http")) && inner.include(uri.getHost(), port(uri));
    }

    private static boolean isOutside(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(uri.getScheme())
                && isAllowed(port(uri))
                && host.length() <= LONGEST_NAME
                && NAME.matcher(host).matches();
    }

    private static boolean isAllowed(int port) {
        return port == HTTPS || port == HTTPS_TOO || (port >= FIRST_FREE && port <= LAST);
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : HTTPS;
    }

    /** Null where it is not an address, or none that may be called by now. */
    static @Nullable URI usable(String text, InnerHosts inner) {
        try {
            return parse(text, inner).uri();
        } catch (Refusal notAnyMore) {
            return null;
        }
    }
}
