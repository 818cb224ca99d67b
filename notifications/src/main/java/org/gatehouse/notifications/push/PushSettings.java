package org.gatehouse.notifications.push;

import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.notifications.provider.Settings;

/**
 * How a push service is reached, and whom it may ask about us.
 *
 * @param contact {@code mailto:} or {@code https:}; empty: nothing is pushed
 */
public record PushSettings(String contact, URI url) {

    static PushSettings of(Config config, PushCarrier service) {
        Settings settings = new Settings(config, "gatehouse.push-");
        String contact = settings.text("contact");
        String whom = contact.isEmpty() || contact.startsWith("https:") || contact.startsWith("mailto:")
                ? contact
                : "mailto:" + contact;
        return new PushSettings(whom, settings.url(service.name().toLowerCase(Locale.ROOT) + "-url", service.url()));
    }

    boolean areComplete() {
        return !contact.isEmpty();
    }

    /** The host is the operator's or the catalogue's word, never that of whoever has subscribed. */
    URI at(String path) {
        return URI.create(url + path);
    }
}
