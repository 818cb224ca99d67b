package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/**
 * What the tenant's key says a phone may open, for some minutes. It names no person: whose key it is, the server knows.
 *
 * @param id of this copy
 * @param grant the key it is a copy of, by which it is revoked
 * @param phone the public half of the phone's key; the private half lives as long as the app is open
 * @param offline may open without the server, where the unit may
 */
public record Credential(
        UUID id,
        UUID grant,
        TenantId tenant,
        ECKey phone,
        Instant issuedAt,
        Instant notBefore,
        Instant expiresAt,
        Set<UUID> doors,
        AccessSchedule schedule,
        boolean offline) {
    /** None lives longer, whatever it says of itself. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** So that an event with the answer that carries it is still a message. */
    public static final int DOORS = 32;

    public Credential {
        doors = Set.copyOf(doors);
        if (doors.size() > DOORS) {
            throw new IllegalArgumentException("more than " + DOORS + " doors");
        }
    }

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tenant.toString());
        claims.put("jti", id.toString());
        claims.put("gnt", grant.toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("nbf", notBefore.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("cnf", Map.of("jwk", Keys.written(phone)));
        claims.put("doors", doors.stream().map(UUID::toString).sorted().toList());
        claims.put("hours", schedule.written());
        claims.put("off", offline);
        return Jws.sign(MessageType.CREDENTIAL, key, claims);
    }

    public static Credential read(String text, TenantKeys keys) throws AccessDenied {
        Claims claims = keys.verify(MessageType.CREDENTIAL, text);
        Set<UUID> doors = new LinkedHashSet<>();
        for (Object door : claims.list("doors", DOORS)) {
            doors.add(Claims.id(door));
        }
        return new Credential(
                claims.id("jti"),
                claims.id("gnt"),
                keys.tenant(),
                Keys.p256(claims.object("cnf").object("jwk")),
                claims.instant("iat"),
                claims.instant("nbf"),
                claims.instant("exp"),
                doors,
                AccessSchedule.read(claims.object("hours")),
                claims.flag("off"));
    }

    /** The door's own clock and zone decide. */
    public void check(UUID unit, Instant now, ZoneId zone) throws AccessDenied {
        if (!doors.contains(unit)) {
            throw new AccessDenied(RefusalCode.DOOR_NOT_GRANTED);
        }
        if (Duration.between(issuedAt, expiresAt).compareTo(LONGEST) > 0) {
            throw new AccessDenied(RefusalCode.LIFE_TOO_LONG);
        }
        if (now.isBefore(later(notBefore, issuedAt).minus(Tolerance.OF_CLOCKS))) {
            throw new AccessDenied(RefusalCode.NOT_YET_VALID);
        }
        if (!now.isBefore(expiresAt)) {
            throw new AccessDenied(RefusalCode.EXPIRED);
        }
        if (!schedule.zone().equals(zone)) {
            throw new AccessDenied(RefusalCode.OTHER_ZONE);
        }
        Optional<RefusalCode> refused = schedule.refuses(now);
        if (refused.isPresent()) {
            throw new AccessDenied(refused.get());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
