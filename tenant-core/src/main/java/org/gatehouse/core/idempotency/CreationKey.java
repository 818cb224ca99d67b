package org.gatehouse.core.idempotency;

import java.util.HexFormat;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Sha256;

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
        return Sha256.of(text);
    }
}
