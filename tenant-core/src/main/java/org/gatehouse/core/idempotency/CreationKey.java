package org.gatehouse.core.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The caller's name for one act of creation.
 *
 * @param id made of who calls and the key they chose
 * @param fingerprint of the request, so that one key cannot stand for two
 */
public record CreationKey(UUID id, String fingerprint) {

    public static CreationKey of(String actor, String key, String request) {
        return new CreationKey(
                UUID.nameUUIDFromBytes(sha256(actor + "\n" + key)),
                HexFormat.of().formatHex(sha256(request)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
