package org.gatehouse.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.container.Api;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tokens.AccountClaims;
import org.gatehouse.core.tokens.KeyRing;
import org.gatehouse.core.tokens.TokenIssuer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Tokens that our own key has signed and that are no good all the same. Runs in the server, where the key is. */
@ArquillianTest
class ForgedTokenIT {
    @Inject
    KeyRing keys;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "gatehouse.public-url")
    String publicUrl;

    @Test
    void a_good_token_is_accepted() {
        assertThat(sites(new TokenIssuer(keys, publicUrl, clock))).isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertThat(sites(new TokenIssuer(keys, "https://elsewhere.example", clock)))
                .isEqualTo(401);
    }

    @Test
    void an_expired_token_is_refused() {
        Clock earlier = Clock.offset(clock, Duration.ofMinutes(-20));

        assertThat(sites(new TokenIssuer(keys, publicUrl, earlier))).isEqualTo(401);
    }

    @Test
    void a_good_token_of_no_session_cannot_touch_accounts() {
        TokenIssuer issuer = new TokenIssuer(keys, publicUrl, clock);

        assertThat(Api.anonymous()
                        .as(issuer.forAccount(administrator()).text())
                        .get("/accounts")
                        .status())
                .isEqualTo(401);
    }

    private int sites(TokenIssuer issuer) {
        return Api.anonymous()
                .as(issuer.forAccount(administrator()).text())
                .get("/sites")
                .status();
    }

    private AccountClaims administrator() {
        TenantId tenant = tenants.bySlugAcrossTenants("stille").orElseThrow().id();
        return new AccountClaims(tenant, UUID.randomUUID(), null, List.of("tenant-admin"), UUID.randomUUID(), 0);
    }
}
