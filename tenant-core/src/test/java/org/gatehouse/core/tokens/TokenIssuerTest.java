package org.gatehouse.core.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {
    private final IdentityBench bench = new IdentityBench();
    private final TokenIssuer tokens = bench.tokens;
    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final UUID subject = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @Test
    void a_token_is_verified_with_the_published_keys() throws Exception {
        SignedJWT token = parse(tokens.forVisitor(tenant, subject));

        JWKSet keys = JWKSet.parse(new Jwks(bench.keys).published());

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void an_accounts_token_says_who_for_whom_as_what_and_in_which_session() throws Exception {
        UUID person = UUID.randomUUID();

        JWTClaimsSet claims = claims(tokens.forAccount(
                new AccountClaims(tenant, subject, person, List.of("tenant-admin", "host"), session, 4)));

        assertThat(claims.getIssuer()).isEqualTo(IdentityBench.PUBLIC_URL);
        assertThat(claims.getAudience()).containsExactly("gatehouse");
        assertThat(claims.getSubject()).isEqualTo(subject.toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo(subject.toString());
        assertThat(claims.getStringClaim("tid")).isEqualTo(tenant.toString());
        assertThat(claims.getStringListClaim("groups")).containsExactly("tenant-admin", "host");
        assertThat(claims.getStringClaim("per")).isEqualTo(person.toString());
        assertThat(claims.getStringClaim("ses")).isEqualTo(session.toString());
        assertThat(claims.getIntegerClaim("epo")).isEqualTo(4);
        assertLife(claims, Duration.ofMinutes(10));
    }

    @Test
    void no_two_tokens_have_the_same_id() throws Exception {
        assertThat(claims(tokens.forVisitor(tenant, subject)).getJWTID())
                .isNotEqualTo(claims(tokens.forVisitor(tenant, subject)).getJWTID());
    }

    @Test
    void an_enrolment_token_allows_enrolment_alone_for_ten_minutes() throws Exception {
        JWTClaimsSet claims = claims(tokens.forEnrolment(tenant, subject, 0));

        assertThat(claims.getStringListClaim("groups")).containsExactly("enrol");
        assertLife(claims, Duration.ofMinutes(10));
    }

    @Test
    void a_kiosks_token_names_device_and_site_for_five_minutes() throws Exception {
        UUID site = UUID.randomUUID();

        JWTClaimsSet claims = claims(tokens.forKiosk(tenant, subject, site));

        assertThat(claims.getStringListClaim("groups")).containsExactly("kiosk");
        assertThat(claims.getStringClaim("dev")).isEqualTo(subject.toString());
        assertThat(claims.getStringClaim("site")).isEqualTo(site.toString());
        assertLife(claims, Duration.ofMinutes(5));
    }

    @Test
    void a_visitors_token_is_for_one_visit_and_an_hour() throws Exception {
        JWTClaimsSet claims = claims(tokens.forVisitor(tenant, subject));

        assertThat(claims.getStringListClaim("groups")).containsExactly("visitor");
        assertThat(claims.getSubject()).isEqualTo(subject.toString());
        assertThat(claims.getClaim("ses")).isNull();
        assertLife(claims, Duration.ofMinutes(60));
    }

    @Test
    void a_token_does_not_show_itself_in_a_log() {
        AccessToken token = tokens.forVisitor(tenant, subject);

        assertThat(token.toString()).doesNotContain(token.text());
    }

    private void assertLife(JWTClaimsSet claims, Duration life) {
        Instant issued = claims.getIssueTime().toInstant();
        assertThat(issued).isEqualTo(bench.clock.instant());
        assertThat(Duration.between(issued, claims.getExpirationTime().toInstant()))
                .isEqualTo(life);
    }

    private static JWTClaimsSet claims(AccessToken token) throws Exception {
        return parse(token).getJWTClaimsSet();
    }

    private static SignedJWT parse(AccessToken token) throws Exception {
        return SignedJWT.parse(token.text());
    }
}
