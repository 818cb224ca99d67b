package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A phone's word, good once: for this question of this unit.
 *
 * @param question the hash of the question's text
 * @param counter how often this phone's key has answered
 * @param credential its text
 * @param reply to which the unit seals the result; a new key each time
 */
public record Answer(
        UUID unit, String nonce, String question, long counter, Instant at, String credential, Optional<ECKey> reply) {

    public String sign(ECKey phone) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", unit.toString());
        claims.put("nonce", nonce);
        claims.put("ask", question);
        claims.put("ctr", counter);
        claims.put("iat", at.getEpochSecond());
        claims.put("crd", credential);
        reply.ifPresent(key -> claims.put("rpk", Keys.written(key)));
        return Jws.sign(MessageType.ANSWER, phone, claims);
    }

    /** Proven by nothing yet: whose key to verify it with, the credential in it says. */
    public static Answer claimed(Jws message) throws AccessDenied {
        Claims claims = message.unproven();
        Optional<ECKey> reply = claims.has("rpk") ? Optional.of(Keys.p256(claims.object("rpk"))) : Optional.empty();
        return new Answer(
                claims.id("aud"),
                claims.bytes("nonce", Question.NONCE),
                claims.bytes("ask", 32),
                claims.number("ctr", 1),
                claims.instant("iat"),
                claims.text("crd"),
                reply);
    }
}
