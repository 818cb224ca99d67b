package org.gatehouse.notifications.sms;

import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.notifications.provider.Settings;

/**
 * The operator's account at Twilio.
 *
 * @param from a number, a sender's name, or the SID of a messaging service ({@code MG…})
 */
public record TwilioSettings(String accountSid, String authToken, String from, URI url) {

    static TwilioSettings of(Config config) {
        Settings settings = new Settings(config, "gatehouse.twilio.");
        return new TwilioSettings(
                settings.text("account-sid"),
                settings.text("auth-token"),
                settings.text("from"),
                settings.url("url", "https://api.twilio.com"));
    }

    boolean areComplete() {
        return !accountSid.isBlank() && !authToken.isBlank() && !from.isBlank();
    }

    URI messages(String query) {
        return URI.create(url + "/2010-04-01/Accounts/" + accountSid + "/Messages.json" + query);
    }

    @Override
    public String toString() {
        return "TwilioSettings[…]";
    }
}
