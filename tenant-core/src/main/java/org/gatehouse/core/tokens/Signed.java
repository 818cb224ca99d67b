package org.gatehouse.core.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;

/** Claims with our signature (RS256). */
final class Signed {
    private Signed() {}

    static String text(
            RSAKey key, JOSEObjectType type, JWTClaimsSet.Builder claims, Instant issuedAt, Instant expiresAt) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(
                header,
                claims.issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(expiresAt))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
