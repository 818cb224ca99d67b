package org.gatehouse.notifications.sms;

import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.notifications.provider.Settings;

/**
 * The operator's account at inMobile.
 *
 * @param sender 3 to 11 letters, or a number of up to 14 digits; inMobile cuts off what is longer
 */
public record InMobileSettings(String apiKey, String sender, URI url) {

    static InMobileSettings of(Config config) {
        Settings settings = new Settings(config, "gatehouse.inmobile.");
        return new InMobileSettings(
                settings.text("api-key"), settings.text("sender"), settings.url("url", "https://api.inmobile.com"));
    }

    boolean areComplete() {
        return !apiKey.isBlank() && !sender.isBlank();
    }

    URI outgoing() {
        return URI.create(url + "/v4/sms/outgoing");
    }

    @Override
    public String toString() {
        return "InMobileSettings[…]";
    }
}
