package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a unit asks, signed over all it goes by: a phone answers nobody else, and its answer fits no other moment.
 *
 * @param nonce 16 bytes
 * @param at the unit's time
 * @param boot how often the unit has started
 * @param counter how often it has asked since
 * @param notice the number of the notice it goes by
 */
public record Question(UUID unit, String nonce, Instant at, long boot, long counter, long notice) {
    public static final int NONCE = 16;

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", unit.toString());
        claims.put("nonce", nonce);
        claims.put("iat", at.getEpochSecond());
        claims.put("bot", boot);
        claims.put("ctr", counter);
        claims.put("num", notice);
        return Jws.sign(MessageType.QUESTION, key, claims);
    }

    public static Question read(String text, UUID unit, OctetKeyPair key) throws AccessDenied {
        Claims claims = Jws.read(MessageType.QUESTION, text).verify(key);
        if (!claims.id("iss").equals(unit)) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        return new Question(
                unit,
                claims.bytes("nonce", NONCE),
                claims.instant("iat"),
                claims.number("bot", 1),
                claims.number("ctr", 1),
                claims.number("num", 0));
    }
}
