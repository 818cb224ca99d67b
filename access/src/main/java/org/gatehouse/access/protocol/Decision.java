package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/**
 * The server's word on one answer to one unit, good for five seconds.
 *
 * @param answer the hash of the answer's text
 * @param ground why, in the server's words: {@code key-revoked}
 */
public record Decision(
        TenantId tenant, UUID unit, String nonce, String answer, boolean opens, String ground, Instant at) {

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tenant.toString());
        claims.put("aud", unit.toString());
        claims.put("nonce", nonce);
        claims.put("ans", answer);
        claims.put("opn", opens);
        claims.put("cod", ground);
        claims.put("iat", at.getEpochSecond());
        claims.put("exp", at.plus(Tolerance.OF_ANSWERS).getEpochSecond());
        return Jws.sign(MessageType.DECISION, key, claims);
    }

    public static Decision read(String text, UUID unit, TenantKeys keys) throws AccessDenied {
        Claims claims = keys.verify(MessageType.DECISION, text);
        if (!claims.id("aud").equals(unit)) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        Instant at = claims.instant("iat");
        if (claims.instant("exp").isAfter(at.plus(Tolerance.OF_ANSWERS))) {
            throw new AccessDenied(RefusalCode.LIFE_TOO_LONG);
        }
        return new Decision(
                keys.tenant(),
                unit,
                claims.bytes("nonce", Question.NONCE),
                claims.bytes("ans", 32),
                claims.flag("opn"),
                claims.text("cod"),
                at);
    }
}
