package org.gatehouse.access.factors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.gatehouse.access.factors.Passkeys.Made;
import org.gatehouse.access.factors.Passkeys.Signed;

/** A phone's passkey in software: what a browser would give, written byte by byte as the standard says. */
public final class SoftPasskey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final String origin;
    private final String party;
    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair pair;
    private int looked = PRESENT | VERIFIED;
    private int count;

    public SoftPasskey(String origin, String party) {
        this.origin = origin;
        this.party = party;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it signs without looking at its holder. */
    public SoftPasskey blind() {
        this.looked = PRESENT;
        return this;
    }

    /** As a copy that was taken when it had signed so often. */
    public SoftPasskey at(int count) {
        this.count = count;
        return this;
    }

    public Made make(byte[] challenge) {
        byte[] authenticator = authenticator(looked | WITH_KEY, key());
        byte[] attestation = bytes(
                hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"),
                hex("59%04x".formatted(authenticator.length)),
                authenticator);
        return new Made(client("webauthn.create", challenge), attestation);
    }

    public Signed sign(byte[] challenge) {
        count++;
        byte[] authenticator = authenticator(looked, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            return new Signed(client, authenticator, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, byte[] challenge) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, text, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticator(int flags, byte[] key) {
        return bytes(
                sha256(party.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(count).array(),
                key);
    }

    /** Id and public key (COSE: EC2, ES256, P-256). */
    private byte[] key() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return bytes(
                new byte[16],
                hex("%04x".formatted(id.length)),
                id,
                hex("a5010203262001215820"),
                coordinate(key.getW().getAffineX().toByteArray()),
                hex("225820"),
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
