package org.gatehouse.core.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.secrets.Sha256;

/**
 * The public half of a key that signs notes, under the name it signs with (C2SP signed-note, Ed25519).
 *
 * @param raw the 32 bytes of RFC 8032
 */
public record VerifierKey(String name, byte[] raw) {
    private static final byte ED25519 = 1;
    private static final int RAW = 32;
    private static final int SIGNATURE = 64;
    private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    /** What {@link #text} has written; empty where it is none. */
    public static Optional<VerifierKey> read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] typed = parts.length < 3 ? new byte[0] : Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + RAW || typed[0] != ED25519) {
                return Optional.empty();
            }
            VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
            return Optional.of(key)
                    .filter(read -> HexFormat.of().toHexDigits(read.id()).equals(parts[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    int id() {
        MessageDigest digest = Sha256.digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(raw)).getInt();
    }

    /** As whoever verifies notes writes it down: name, hash and key. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(1 + RAW).put(ED25519).put(raw).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Signed by this key, and by it never wrongly. Signatures of others say nothing. */
    boolean hasSigned(Note note) {
        List<Note.Line> own = note.lines().stream()
                .filter(line -> line.name().equals(name) && line.keyId() == id())
                .toList();
        return !own.isEmpty() && own.stream().allMatch(line -> verifies(note.text(), line.signature()));
    }

    private boolean verifies(String text, byte[] signed) {
        if (signed.length != SIGNATURE) {
            return false; // the JDK does not always look
        }
        byte[] encoded =
                ByteBuffer.allocate(HEADER.length + RAW).put(HEADER).put(raw).array();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
