package org.gatehouse.notifications.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.push.PushSubscriptions.Keys;

/** A browser that has subscribed somewhere, and reads what comes (RFC 8291, RFC 8188): written without the library. */
public final class FakeBrowser {
    private static final int POINT = 65;

    private final KeyPair pair;
    private final byte[] auth = new byte[16];
    private final String endpoint;

    public FakeBrowser(String endpoint) {
        this.endpoint = endpoint;
        new SecureRandom().nextBytes(auth);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Keys keys() {
        return new Keys(endpoint, base64(point((ECPublicKey) pair.getPublic())), base64(auth));
    }

    /** What was written for this browser, if it was. */
    public String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer record = ByteBuffer.wrap(body);
        byte[] salt = take(record, 16);
        record.getInt();
        byte[] sender = take(record, record.get());
        byte[] sealed = take(record, record.remaining());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        byte[] about = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), ownPoint(), sender, new byte[] {1});
        byte[] shared = mac(mac(auth, agreement.generateSecret()), about);
        byte[] secret = mac(salt, shared);
        byte[] key = Arrays.copyOf(mac(secret, info("Content-Encoding: aes128gcm\0")), 16);
        byte[] nonce = Arrays.copyOf(mac(secret, info("Content-Encoding: nonce\0")), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(sealed);
        int end = padded.length;
        while (padded[end - 1] == 0) {
            end--;
        }
        return new String(padded, 0, end - 1, StandardCharsets.UTF_8); // the last byte ends the last record
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
    }

    private byte[] ownPoint() {
        return point((ECPublicKey) pair.getPublic());
    }

    private static byte[] point(ECPublicKey key) {
        return join(
                new byte[] {4}, fixed(key.getW().getAffineX()), fixed(key.getW().getAffineY()));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return whole;
    }

    private static byte[] info(String text) {
        return join(text.getBytes(StandardCharsets.US_ASCII), new byte[] {1});
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
