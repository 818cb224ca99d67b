package org.gatehouse.visitor.checkin;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.secrets.Hkdf;

/**
 * One line of a {@link DayList}, which opens for whoever shows the pass and for nobody else.
 *
 * <p>{@code hash} is the SHA-256 of the pass's secret: of the UTF-8 of what stands behind the {@code #} of the link. It
 * holds 144 random bits, and the server keeps nothing but this hash of it. From it come, by HKDF with SHA-256 (RFC
 * 5869), with the list's {@code salt} as salt and the ASCII of one of two labels as info:
 *
 * <ul>
 *   <li>{@code id}: 16 bytes for {@code "gatehouse day list: id"}, in base64url without padding; where to look
 *   <li>the key: 32 bytes for {@code "gatehouse day list: key"}
 * </ul>
 *
 * <p>{@code box} is base64url without padding of a nonce of 12 bytes and what AES-256-GCM makes of the text with that
 * key, the nonce and no more data, its tag of 16 bytes at the end. The text is JSON in UTF-8 with blanks at its end.
 * The vector {@code day-list.vector.json} beside the kiosk's page holds one of each.
 *
 * <p>A typed code has eight digits: whoever has the list would try all of them in a minute. So there is nothing in it
 * that a code opens.
 */
final class SealedEntry {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ID = "gatehouse day list: id";
    private static final String KEY = "gatehouse day list: key";
    private static final int NONCE = 12;

    private SealedEntry() {}

    /**
     * As it stands in the list.
     *
     * @param id where the holder of a pass finds it
     */
    record Entry(String id, String box) {}

    static Entry of(byte[] hash, byte[] salt, byte[] text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return of(hash, salt, text, nonce);
    }

    static Entry of(byte[] hash, byte[] salt, byte[] text, byte[] nonce) {
        byte[] sealed = seal(Hkdf.derive(hash, salt, KEY, 32), nonce, text);
        byte[] box = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE, sealed.length);
        return new Entry(base64(Hkdf.derive(hash, salt, ID, 16)), base64(box));
    }

    private static byte[] seal(byte[] key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
