package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/**
 * The server's word to one unit that it opens now, with no phone at the door. It names no person: the server knows by
 * {@code id} who has ordered it.
 *
 * @param number greater each time: none with a lower one, or the same, is taken after it
 * @param expiresAt at most ten seconds after {@code at}; nothing is kept for later
 */
public record Order(TenantId tenant, UUID unit, UUID id, long number, Instant at, Instant expiresAt) {

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tenant.toString());
        claims.put("aud", unit.toString());
        claims.put("jti", id.toString());
        claims.put("num", number);
        claims.put("iat", at.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        return Jws.sign(MessageType.ORDER, key, claims);
    }

    public static Order read(String text, UUID unit, TenantKeys keys) throws AccessDenied {
        Claims claims = keys.verify(MessageType.ORDER, text);
        if (!claims.id("aud").equals(unit)) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        Instant at = claims.instant("iat");
        Instant end = claims.instant("exp");
        if (end.isAfter(at.plus(Tolerance.OF_ORDERS))) {
            throw new AccessDenied(RefusalCode.LIFE_TOO_LONG);
        }
        return new Order(keys.tenant(), unit, claims.id("jti"), claims.number("num", 1), at, end);
    }

    /** By a clock that may be behind by as much as two clocks differ, and is never taken to be ahead. */
    public void check(Instant now) throws AccessDenied {
        if (at.isAfter(now.plus(Tolerance.OF_CLOCKS))) {
            throw new AccessDenied(RefusalCode.CLOCK_DISAGREES);
        }
        if (!now.isBefore(expiresAt)) {
            throw new AccessDenied(RefusalCode.EXPIRED);
        }
    }
}
