package org.gatehouse.access.protocol;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.tenancy.TenantId;

/**
 * By which keys one tenant's signatures are known: a fixed list. No message brings a key, or the address of one.
 *
 * @param byName the public halves by their {@code kid}
 */
public record TenantKeys(TenantId tenant, Map<String, OctetKeyPair> byName) {
    public TenantKeys {
        byName = Map.copyOf(byName);
    }

    public static TenantKeys of(TenantId tenant, List<OctetKeyPair> keys) {
        return new TenantKeys(
                tenant,
                keys.stream()
                        .map(OctetKeyPair::toPublicJWK)
                        .collect(Collectors.toMap(OctetKeyPair::getKeyID, Function.identity())));
    }

    public Claims verify(MessageType type, String text) throws AccessDenied {
        Jws message = Jws.read(type, text);
        OctetKeyPair key = byName.get(message.header().text("kid"));
        if (key == null) {
            throw new AccessDenied(RefusalCode.KEY_UNKNOWN);
        }
        Claims claims = message.verify(key);
        if (!claims.id("iss").equals(tenant.value())) {
            throw new AccessDenied(RefusalCode.OTHER_TENANT);
        }
        return claims;
    }
}
