package org.gatehouse.core.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.tenancy.TenantId;

/**
 * Makes access tokens. A token cannot be called back: when its session ends or its account is disabled, it still works
 * until it expires, at most {@link #ACCOUNT} later. No token holds a name or an address; {@code upn} repeats the id.
 */
@Singleton
public class TokenIssuer {
    public static final Duration ACCOUNT = Duration.ofMinutes(10);
    public static final Duration ENROLMENT = Duration.ofMinutes(10);
    public static final Duration KIOSK = Duration.ofMinutes(5);
    public static final Duration MACHINE = Duration.ofMinutes(5);
    public static final Duration VISITOR = Duration.ofMinutes(60);

    /** No token lives longer; the ring keeps a key published for so long after its last signature. */
    static final Duration LONGEST = VISITOR;

    private static final String AUDIENCE = "gatehouse";

    private final KeyRing keys;
    private final String issuer;
    private final Clock clock;

    @Inject
    public TokenIssuer(KeyRing keys, @ConfigProperty(name = "gatehouse.public-url") String publicUrl, Clock clock) {
        this.keys = keys;
        this.issuer = publicUrl;
        this.clock = clock;
    }

    public AccessToken forAccount(AccountClaims who) {
        JWTClaimsSet.Builder claims = claims(who.tenant(), who.account(), who.roles())
                .claim("ses", who.session().toString())
                .claim("epo", who.epoch());
        if (who.person() != null) {
            claims.claim("per", who.person().toString());
        }
        return issue(ACCOUNT, claims);
    }

    /** Allows nothing but to enrol a second factor. */
    public AccessToken forEnrolment(TenantId tenant, UUID account, int epoch) {
        return issue(ENROLMENT, claims(tenant, account, List.of("enrol")).claim("epo", epoch));
    }

    /** Allows a guest what belongs to one visit. */
    public AccessToken forVisitor(TenantId tenant, UUID visit) {
        return issue(VISITOR, claims(tenant, visit, List.of("visitor")));
    }

    /** Allows a tablet what belongs to its site. */
    public AccessToken forKiosk(TenantId tenant, UUID device, UUID site) {
        return issue(
                KIOSK,
                claims(tenant, device, List.of("kiosk"))
                        .claim("dev", device.toString())
                        .claim("site", site.toString()));
    }

    /** @param scopes what it may do: a role for each */
    public AccessToken forMachine(TenantId tenant, UUID machine, List<String> scopes) {
        return issue(MACHINE, claims(tenant, machine, scopes).claim("mac", machine.toString()));
    }

    private static JWTClaimsSet.Builder claims(TenantId tenant, UUID subject, List<String> roles) {
        return new JWTClaimsSet.Builder()
                .subject(subject.toString())
                .claim("upn", subject.toString())
                .claim("tid", tenant.toString())
                .claim("groups", roles);
    }

    private AccessToken issue(Duration life, JWTClaimsSet.Builder claims) {
        RSAKey key = keys.signing();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        claims.issuer(issuer).audience(AUDIENCE).jwtID(UUID.randomUUID().toString());
        return new AccessToken(Signed.text(key, JOSEObjectType.JWT, claims, now, now.plus(life)), life);
    }
}
