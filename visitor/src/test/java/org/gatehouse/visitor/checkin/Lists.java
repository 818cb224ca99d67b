package org.gatehouse.visitor.checkin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.secrets.Sha256;

/** A kiosk that reads a list of the day, written from what the documentation says and from nothing else. */
final class Lists {
    private Lists() {}

    static String payload(String list) {
        return new String(decode(list.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    static JsonObject claims(String list) {
        return json(payload(list));
    }

    static List<JsonObject> entries(String list) {
        return claims(list).getJsonArray("entries").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    static Optional<JsonObject> open(JsonObject claims, String pass) {
        byte[] hash = Sha256.of(pass);
        byte[] salt = decode(claims.getString("salt"));
        String id = encode(hkdf(hash, salt, "gatehouse day list: id", 16));
        return claims.getJsonArray("entries").stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("id").equals(id))
                .findFirst()
                .map(entry -> json(unseal(hkdf(hash, salt, "gatehouse day list: key", 32), entry.getString("box"))));
    }

    static String unseal(byte[] key, String box) {
        byte[] whole = decode(box);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, whole, 0, 12));
            return new String(cipher.doFinal(whole, 12, whole.length - 12), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hkdf(byte[] secret, byte[] salt, String info, int length) {
        byte[] key = mac(salt, secret);
        return Arrays.copyOf(mac(key, (info + '\u0001').getBytes(StandardCharsets.US_ASCII)), length);
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
