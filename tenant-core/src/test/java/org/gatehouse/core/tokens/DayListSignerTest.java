package org.gatehouse.core.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

class DayListSignerTest {
    private final IdentityBench bench = new IdentityBench();
    private final DayListSigner signer = new DayListSigner(bench.keys, IdentityBench.PUBLIC_URL);
    private final Instant now = bench.clock.instant();

    @Test
    void a_list_is_verified_with_the_published_keys_and_says_until_when() throws Exception {
        SignedJWT list = SignedJWT.parse(list());

        assertThat(isSigned(list)).isTrue();
        assertThat(list.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(list.getJWTClaimsSet().getIssuer()).isEqualTo(IdentityBench.PUBLIC_URL);
        assertThat(list.getJWTClaimsSet().getStringClaim("day")).isEqualTo("2026-11-20");
        assertThat(list.getJWTClaimsSet().getIssueTime().toInstant().getEpochSecond())
                .isEqualTo(now.getEpochSecond());
        assertThat(list.getJWTClaimsSet().getExpirationTime().toInstant().getEpochSecond())
                .isEqualTo(now.plus(Duration.ofHours(2)).getEpochSecond());
    }

    /** One key signs both: type, audience and claims keep them apart, each of them alone. */
    @Test
    void a_list_is_no_access_token_and_an_access_token_is_no_list() throws Exception {
        SignedJWT list = SignedJWT.parse(list());
        SignedJWT token = SignedJWT.parse(bench.tokens
                .forKiosk(new TenantId(UUID.randomUUID()), UUID.randomUUID(), UUID.randomUUID())
                .text());

        assertThat(isSigned(token)).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("gatehouse");
        assertThat(token.getJWTClaimsSet().getClaims()).doesNotContainKeys("kiosk", "entries", "salt");
        assertThat(list.getHeader().getType().getType()).isEqualTo("gatehouse-day-list+jwt");
        assertThat(list.getJWTClaimsSet().getAudience()).containsExactly("gatehouse-day-list");
        assertThat(list.getJWTClaimsSet().getClaims()).doesNotContainKeys("sub", "upn", "groups", "tid");
    }

    private String list() {
        return signer.sign(Map.of("day", "2026-11-20", "entries", List.of()), now, now.plus(Duration.ofHours(2)));
    }

    private boolean isSigned(SignedJWT text) throws Exception {
        JWKSet keys = JWKSet.parse(new Jwks(bench.keys).published());
        return text.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(text.getHeader().getKeyID()).toRSAKey()));
    }
}
