package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the unit tells the phone.
 *
 * @param answer the hash of the answer's text
 * @param code {@code opens}, or why not
 */
public record Result(UUID unit, String answer, boolean opens, String code, Instant at) {
    public static final String OPENS = "opens";

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", unit.toString());
        claims.put("ans", answer);
        claims.put("opn", opens);
        claims.put("cod", code);
        claims.put("iat", at.getEpochSecond());
        return Jws.sign(MessageType.RESULT, key, claims);
    }

    /** @param answer what the phone had said */
    public static Result read(String text, UnitCertificate unit, String answer) throws AccessDenied {
        Claims claims = Jws.read(MessageType.RESULT, text).verify(unit.signing());
        if (!claims.id("iss").equals(unit.unit())) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        if (!claims.bytes("ans", 32).equals(Jws.hash(answer))) {
            throw new AccessDenied(RefusalCode.OTHER_ANSWER);
        }
        return new Result(unit.unit(), Jws.hash(answer), claims.flag("opn"), claims.text("cod"), claims.instant("iat"));
    }
}
