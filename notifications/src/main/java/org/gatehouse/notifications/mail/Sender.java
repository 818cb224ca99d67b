package org.gatehouse.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whom our mails are from, as the operator has written it. */
final class Sender {
    private Sender() {}

    static InternetAddress parse(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException("The sender of our mails is set to what is not a mail address.", wrong);
        }
    }

    /** The part after the {@code @}; empty where there is none. */
    static String domain(String from) {
        return from.contains("@") ? from.replaceAll(".*@|>.*", "") : "";
    }
}
