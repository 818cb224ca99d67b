package org.gatehouse.core.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM as we write it: a random nonce, then the cipher text with its tag. */
final class Gcm {
    static final int KEY = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private Gcm() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** @param bound what it opens for, and for nothing else */
    static byte[] seal(SecretKeySpec key, byte[] bound, byte[] plain) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, bound, nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    static byte[] open(SecretKeySpec key, byte[] bound, byte[] whole) {
        if (whole.length < NONCE + TAG) {
            throw new IllegalStateException("This is too short to have been sealed.");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, bound, nonce, Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] bound, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This was not sealed with our key for this owner.", e);
        }
    }
}
