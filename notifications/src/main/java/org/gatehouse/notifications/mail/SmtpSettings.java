package org.gatehouse.notifications.mail;

import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.notifications.provider.Settings;

/**
 * The operator's mail server.
 *
 * @param user empty: the server wants no password
 * @param from {@code post@example.org} or {@code Reception <post@example.org>}
 */
public record SmtpSettings(String host, int port, String user, String password, String from, Tls tls) {

    /** How the connection is protected. Nothing is said in clear unless the operator has chosen NONE. */
    public enum Tls {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    static SmtpSettings of(Config config) {
        Settings settings = new Settings(config, "gatehouse.smtp.");
        Tls tls = Tls.valueOf(settings.text("tls", "starttls").toUpperCase(Locale.ROOT));
        return new SmtpSettings(
                settings.text("host"),
                Integer.parseInt(settings.text("port", "" + tls.port)),
                settings.text("user"),
                settings.text("password"),
                settings.text("from"),
                tls);
    }

    boolean areComplete() {
        return !host.isBlank() && !from.isBlank();
    }

    URI address() {
        return URI.create("smtp://" + host + ":" + port);
    }

    @Override
    public String toString() {
        return "SmtpSettings[…]";
    }
}
