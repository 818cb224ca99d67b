package org.gatehouse.core.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** The public halves of our keys, as the world reads them (RFC 7517). */
@Singleton
public class Jwks {
    private final KeyRing keys;

    @Inject
    public Jwks(KeyRing keys) {
        this.keys = keys;
    }

    /** A JWK set; may be kept for a minute, never longer than a new key is announced ahead. */
    public String published() {
        return new JWKSet(List.<JWK>copyOf(keys.published())).toString(true);
    }
}
