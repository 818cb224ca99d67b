package org.gatehouse.core.webhooks;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;

/** What a receiver knows a message of ours by: 32 bytes, written as the Standard Webhooks do. */
public record WebhookSecret(byte[] bytes) {
    private static final String PREFIX = "whsec_";
    private static final String PURPOSE = "webhook";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    /** @throws IllegalArgumentException if it is not written so */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret of a webhook begins with " + PREFIX);
        }
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** Sealed for one webhook: in the place of another's it does not open. */
    byte[] seal(MasterKey key, UUID webhook) {
        return key.seal(webhook, PURPOSE, bytes);
    }

    static WebhookSecret open(MasterKey key, UUID webhook, byte[] sealed) {
        return new WebhookSecret(key.openBytes(webhook, PURPOSE, sealed));
    }

    /** To be shown once. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
