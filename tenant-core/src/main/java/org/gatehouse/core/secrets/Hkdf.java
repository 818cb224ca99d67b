package org.gatehouse.core.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Several keys out of one secret, each for one purpose: HKDF with SHA-256 (RFC 5869). */
public final class Hkdf {
    private static final int HASH = 32;

    private Hkdf() {}

    /**
     * Derives a key.
     *
     * @param purpose what it is for, the {@code info} of the standard, in UTF-8
     * @param length in bytes, at most 32
     */
    public static byte[] derive(byte[] secret, byte[] salt, String purpose, int length) {
        if (length > HASH) {
            throw new IllegalArgumentException("longer than one hash");
        }
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return Arrays.copyOf(mac(mac(salt, secret), block), length);
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
