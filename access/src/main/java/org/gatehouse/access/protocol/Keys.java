package org.gatehouse.access.protocol;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.text.ParseException;
import java.util.Map;

/** Public keys as they travel (RFC 7517): P-256 of phones and for sealing, Ed25519 of units and tenants. */
public final class Keys {
    private Keys() {}

    static Map<String, Object> written(JWK key) {
        return key.toPublicJWK().toJSONObject();
    }

    static ECKey p256(Claims jwk) throws AccessDenied {
        JWK key = read(jwk);
        if (key instanceof ECKey curve && curve.getCurve().equals(Curve.P_256)) {
            return curve;
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    static OctetKeyPair ed25519(Claims jwk) throws AccessDenied {
        JWK key = read(jwk);
        if (key instanceof OctetKeyPair pair
                && pair.getCurve().equals(Curve.Ed25519)
                && pair.getDecodedX().length == 32) {
            return pair;
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    private static JWK read(Claims jwk) throws AccessDenied {
        try {
            JWK key = JWK.parse(jwk.values());
            if (!key.isPrivate()) {
                return key;
            }
        } catch (ParseException | IllegalArgumentException | IllegalStateException unreadable) {
            // also a point that is on no curve
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    /** Names a key by itself (RFC 7638). */
    public static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
