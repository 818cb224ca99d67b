package org.gatehouse.notifications.mail;

import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.notifications.provider.Settings;

/**
 * The operator's account at SendGrid.
 *
 * @param from {@code post@example.org} or {@code Reception <post@example.org>}
 */
public record SendGridSettings(String apiKey, String from, URI url) {

    static SendGridSettings of(Config config) {
        Settings settings = new Settings(config, "gatehouse.sendgrid.");
        return new SendGridSettings(
                settings.text("api-key"), settings.text("from"), settings.url("url", "https://api.sendgrid.com"));
    }

    boolean areComplete() {
        return !apiKey.isBlank() && !from.isBlank();
    }

    /** Where its library sends a mail. */
    URI sending() {
        return url.resolve("/v3/mail/send");
    }

    @Override
    public String toString() {
        return "SendGridSettings[…]";
    }
}
