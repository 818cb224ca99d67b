package org.gatehouse.core.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs the list that a tablet keeps for a day, with the key that signs access tokens now. Its type and audience are
 * its own: it is never taken for an access token, and no access token is taken for a list.
 *
 * <p>A tablet verifies a list when it fetches it and keeps the key it did so with: a list may outlive the time for
 * which a replaced key is published, because a key that was replaced must soon be good for nothing.
 */
@Singleton
public class DayListSigner {
    public static final String TYPE = "gatehouse-day-list+jwt";
    public static final String AUDIENCE = "gatehouse-day-list";

    private final KeyRing keys;
    private final String issuer;

    @Inject
    public DayListSigner(KeyRing keys, @ConfigProperty(name = "gatehouse.public-url") String publicUrl) {
        this.keys = keys;
        this.issuer = publicUrl;
    }

    /** A compact JWS. */
    public String sign(Map<String, Object> claims, Instant issuedAt, Instant expiresAt) {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
        claims.forEach(all::claim);
        return Signed.text(
                keys.signing(), new JOSEObjectType(TYPE), all.issuer(issuer).audience(AUDIENCE), issuedAt, expiresAt);
    }
}
