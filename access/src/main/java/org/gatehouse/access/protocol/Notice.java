package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/**
 * What one unit is told: what is revoked, whether it may open without the server, its zone, the tenant's keys from now
 * on. Each has a number, and none with a lower one is taken after it.
 *
 * @param offlineMinutes absent: the unit opens with the server alone
 * @param issuedFrom credentials of before are good for nothing: where more is revoked than a notice holds
 * @param grants keys that are revoked and of which a copy may still live
 * @param phones phones' keys that are revoked, by their thumbprints
 * @param fromAfar whether the unit takes orders: a door opens to nobody from afar unless it says so
 */
public record Notice(
        TenantId tenant,
        UUID unit,
        long number,
        Instant at,
        Optional<Integer> offlineMinutes,
        ZoneId zone,
        Instant issuedFrom,
        Set<UUID> grants,
        Set<String> phones,
        List<OctetKeyPair> keys,
        boolean fromAfar) {
    public static final int LEAST_MINUTES = 5;
    public static final int MOST_MINUTES = 720;

    /** Of grants, and of phones. */
    public static final int REVOKED = 50;

    private static final int KEYS = 4;

    public Notice {
        grants = Set.copyOf(grants);
        phones = Set.copyOf(phones);
        keys = List.copyOf(keys);
        if (grants.size() > REVOKED || phones.size() > REVOKED || keys.size() > KEYS) {
            throw new IllegalArgumentException("more than a notice holds");
        }
    }

    /** Of a unit that takes no orders. */
    public Notice(
            TenantId tenant,
            UUID unit,
            long number,
            Instant at,
            Optional<Integer> offlineMinutes,
            ZoneId zone,
            Instant issuedFrom,
            Set<UUID> grants,
            Set<String> phones,
            List<OctetKeyPair> keys) {
        this(tenant, unit, number, at, offlineMinutes, zone, issuedFrom, grants, phones, keys, false);
    }

    /** The same, to a door that may be opened from afar, or may not. */
    public Notice openingFromAfar(boolean may) {
        return new Notice(tenant, unit, number, at, offlineMinutes, zone, issuedFrom, grants, phones, keys, may);
    }

    public String sign(OctetKeyPair key) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", tenant.toString());
        claims.put("aud", unit.toString());
        claims.put("num", number);
        claims.put("iat", at.getEpochSecond());
        claims.put("off", offlineMinutes.orElse(0));
        claims.put("zone", zone.getId());
        claims.put("min", issuedFrom.getEpochSecond());
        claims.put("gnt", grants.stream().map(UUID::toString).sorted().toList());
        claims.put("jkt", phones.stream().sorted().toList());
        claims.put("keys", keys.stream().map(Keys::written).toList());
        if (fromAfar) {
            claims.put("afar", true);
        }
        return Jws.sign(MessageType.NOTICE, key, claims);
    }

    public static Notice read(String text, UUID unit, TenantKeys known) throws AccessDenied {
        Claims claims = known.verify(MessageType.NOTICE, text);
        if (!claims.id("aud").equals(unit)) {
            throw new AccessDenied(RefusalCode.OTHER_DOOR);
        }
        Set<UUID> grants = new LinkedHashSet<>();
        for (Object grant : claims.list("gnt", REVOKED)) {
            grants.add(Claims.id(grant));
        }
        Set<String> phones = new LinkedHashSet<>();
        for (Object thumbprint : claims.list("jkt", REVOKED)) {
            phones.add(Claims.as(String.class, thumbprint));
        }
        return new Notice(
                known.tenant(),
                unit,
                claims.number("num", 1),
                claims.instant("iat"),
                minutes(claims),
                zone(claims),
                claims.instant("min"),
                grants,
                phones,
                keys(claims),
                claims.has("afar") && claims.flag("afar"));
    }

    private static Optional<Integer> minutes(Claims claims) throws AccessDenied {
        long minutes = claims.number("off", 0);
        if (minutes == 0) {
            return Optional.empty();
        }
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return Optional.of((int) minutes);
    }

    private static ZoneId zone(Claims claims) throws AccessDenied {
        try {
            return ZoneId.of(claims.text("zone"));
        } catch (DateTimeException unknown) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
    }

    /** A unit that knew none would never take a notice again. */
    private static List<OctetKeyPair> keys(Claims claims) throws AccessDenied {
        List<OctetKeyPair> keys = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Object written : claims.list("keys", KEYS)) {
            OctetKeyPair key = Keys.ed25519(Claims.of(written));
            if (key.getKeyID() == null || !names.add(key.getKeyID())) {
                throw new AccessDenied(RefusalCode.FORMAT);
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return keys;
    }

    public boolean revokes(Credential credential) {
        return credential.issuedAt().isBefore(issuedFrom)
                || grants.contains(credential.grant())
                || phones.contains(Keys.thumbprint(credential.phone()));
    }
}
