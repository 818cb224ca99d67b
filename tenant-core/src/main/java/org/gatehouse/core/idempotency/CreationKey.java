package org.gatehouse.core.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;

/**
 * The caller's name for one act of creation.
 *
 * @param id made of who calls and the key they chose
 * @param fingerprint of the request, so that one key cannot stand for two; keyed, as requests can be guessed
 */
public record CreationKey(UUID id, String fingerprint) {

    /** @param request all that tells it from another: the method, the path and the body */
    public static CreationKey of(MasterKey secret, UUID actor, String key, String request) {
        return new CreationKey(
                UUID.nameUUIDFromBytes(sha256(actor + "\n" + key)),
                HexFormat.of().formatHex(secret.hash(actor, "creation\n" + request)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
