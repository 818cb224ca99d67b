package org.gatehouse.access.calls;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.text.ParseException;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Keys;
import org.gatehouse.access.protocol.RefusalCode;

/** Public keys as callers send them (RFC 7517) and as rows keep them. */
public final class PublicKeys {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_PROOF = 8_192;

    private PublicKeys() {}

    public static OctetKeyPair ed25519(String jwk) throws AccessDenied {
        JWK key = parse(jwk);
        if (key instanceof OctetKeyPair pair
                && pair.getCurve().equals(Curve.Ed25519)
                && pair.getDecodedX().length == 32) {
            return new OctetKeyPair.Builder(Curve.Ed25519, pair.getX()).build();
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    public static ECKey p256(String jwk) throws AccessDenied {
        JWK key = parse(jwk);
        if (key instanceof ECKey curve && curve.getCurve().equals(Curve.P_256)) {
            return new ECKey.Builder(Curve.P_256, curve.getX(), curve.getY()).build();
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    private static JWK parse(String jwk) throws AccessDenied {
        try {
            if (jwk.length() <= LONGEST) {
                JWK key = JWK.parse(jwk);
                if (!key.isPrivate()) {
                    return key;
                }
            }
        } catch (ParseException | IllegalArgumentException | IllegalStateException unreadable) {
            // also a point that is on no curve
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    /** By which key a call says it is signed; proven by nothing yet. */
    static String namedIn(String proof) throws AccessDenied {
        try {
            if (proof.length() <= LONGEST_PROOF) {
                JWK key = JWSObject.parse(proof).getHeader().getJWK();
                if (key != null) {
                    return Keys.thumbprint(key);
                }
            }
        } catch (ParseException | IllegalArgumentException | IllegalStateException unreadable) {
            // as if it named none
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }
}
