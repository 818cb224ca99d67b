package org.gatehouse.core.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * 144 random bits that grant something to whoever shows them. Only the hash is stored, and rows are looked up by it, so
 * that no comparison can leak time.
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, 32 bytes. */
    public byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
