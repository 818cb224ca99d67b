package org.gatehouse.core.secrets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.ids.Uuids;

/**
 * Seals what must be read again but not by somebody who only has the database (AES-256-GCM), and makes keyed hashes of
 * what is too short to be hashed alone. Both are bound to an owner: sealed for one, it does not open for another, nor
 * for another purpose where one was given.
 */
@Singleton
public class MasterKey {
    private static final String NO_PURPOSE = "";

    private final SecretKeySpec sealing;
    private final SecretKeySpec hashing;

    @Inject
    public MasterKey(@ConfigProperty(name = "gatehouse.master-key") String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != 32) {
            throw new IllegalArgumentException("GATEHOUSE_MASTER_KEY must be 32 bytes in base 64.");
        }
        this.sealing = new SecretKeySpec(derive(key, "seal"), "AES");
        this.hashing = new SecretKeySpec(derive(key, "hash"), "HmacSHA256");
    }

    public byte[] seal(UUID owner, String plain) {
        return seal(owner, NO_PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @param purpose a word of ours: what is put in the place of something else does not open */
    public byte[] seal(UUID owner, String purpose, byte[] plain) {
        return Gcm.seal(sealing, bound(owner, purpose), plain);
    }

    public String open(UUID owner, byte[] whole) {
        return new String(openBytes(owner, NO_PURPOSE, whole), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(UUID owner, String purpose, byte[] whole) {
        return Gcm.open(sealing, bound(owner, purpose), whole);
    }

    /** A keyed hash of 32 bytes, the same for the same owner and text. */
    public byte[] hash(UUID owner, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            mac.update(Uuids.bytes(owner));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static byte[] bound(UUID owner, String purpose) {
        byte[] id = Uuids.bytes(owner);
        byte[] word = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(id, id.length + word.length);
        System.arraycopy(word, 0, both, id.length, word.length);
        return both;
    }

    private static byte[] derive(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
