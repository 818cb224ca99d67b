package org.gatehouse.core.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.Together;
import org.gatehouse.core.tokens.AccessToken;
import org.junit.jupiter.api.Test;

/** Pairing a tablet, the tokens it gets, and shutting it out. */
class KioskTest extends PairingBench {
    private final KioskTokens tokens = new KioskTokens(kioskTenants, credentials, bench.tokens);

    @Test
    void a_code_is_eight_characters_that_cannot_be_confused() {
        assertThat(code().text()).matches("[0-9A-HJKMNP-TV-Z]{8}");
    }

    @Test
    void a_tablet_exchanges_the_code_for_its_credential_and_that_for_a_token() throws Exception {
        Secret credential = pairing.pair(code().text(), source);

        AccessToken token = tokens.issue(credential);

        JWTClaimsSet claims = SignedJWT.parse(token.text()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("groups")).containsExactly("kiosk");
        assertThat(claims.getStringClaim("tid")).isEqualTo(tenant.id().toString());
        assertThat(claims.getStringClaim("dev")).isEqualTo(kiosk.toString());
        assertThat(claims.getStringClaim("site")).isEqualTo(site.toString());
        assertThat(token.life()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_code_may_be_typed_in_any_case_and_with_a_dash() {
        String readable = code().readable();
        assertThat(readable).contains("-");

        assertThatCode(() -> pairing.pair(" " + readable.toLowerCase(Locale.ROOT), source))
                .doesNotThrowAnyException();
    }

    @Test
    void letters_that_look_like_digits_are_taken_for_them() {
        assertThat(ShortCode.typed("oOiIlL-0 1").text()).isEqualTo("00111101");
    }

    @Test
    void a_code_pairs_once() {
        String code = code().text();
        pairing.pair(code, source);

        assertRefused(Problem.CODE_NOT_VALID, () -> pairing.pair(code, source));
    }

    @Test
    void of_two_tablets_with_one_code_one_is_paired() throws Exception {
        String code = code().text();

        List<Boolean> paired = Together.run(4, () -> {
            try {
                pairing.pair(code, new SourceNetwork(UUID.randomUUID().toString()));
                return true;
            } catch (Refusal no) {
                return false;
            }
        });

        assertThat(paired).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void a_code_works_for_ten_minutes() {
        String code = code().text();

        bench.clock.advance(Duration.ofMinutes(10));

        assertRefused(Problem.CODE_NOT_VALID, () -> pairing.pair(code, source));
    }

    @Test
    void a_new_code_ends_the_one_before() {
        String first = code().text();
        String second = code().text();

        assertRefused(Problem.CODE_NOT_VALID, () -> pairing.pair(first, source));
        pairing.pair(second, source);
    }

    @Test
    void a_new_tablet_replaces_the_one_before() {
        Secret before = pairing.pair(code().text(), source);
        Secret after = pairing.pair(code().text(), source);

        assertRefused(Problem.DEVICE_REVOKED, () -> tokens.issue(before));
        assertThatCode(() -> tokens.issue(after)).doesNotThrowAnyException();
    }

    @Test
    void the_tablet_keeps_working_until_the_next_one_has_been_paired() {
        Secret before = pairing.pair(code().text(), source);
        code();

        assertThatCode(() -> tokens.issue(before)).doesNotThrowAnyException();
    }

    @Test
    void a_revoked_tablet_gets_no_more_tokens() {
        Secret credential = pairing.pair(code().text(), source);

        bench.doIn(tenant, () -> setUp.revoke(kiosk));

        assertRefused(Problem.DEVICE_REVOKED, () -> tokens.issue(credential));
    }

    @Test
    void a_revoked_tablet_is_refused_at_once_where_it_matters() {
        assertThat(active()).isEqualTo(kiosk);

        bench.doIn(tenant, () -> setUp.revoke(kiosk));

        assertRefused(Problem.DEVICE_REVOKED, this::active);
    }

    @Test
    void a_revoked_tablet_cannot_be_paired_again() {
        String code = code().text();

        bench.doIn(tenant, () -> setUp.revoke(kiosk));

        assertRefused(Problem.CODE_NOT_VALID, () -> pairing.pair(code, source));
        assertRefused(Problem.DEVICE_REVOKED, this::code);
    }

    @Test
    void an_invented_credential_is_no_device() {
        assertRefused(Problem.DEVICE_REVOKED, () -> tokens.issue(Secret.random()));
        assertRefused(Problem.DEVICE_REVOKED, () -> tokens.issue(new Secret("")));
    }

    @Test
    void when_the_tablet_was_last_seen_is_known() {
        Secret credential = pairing.pair(code().text(), source);
        bench.clock.advance(Duration.ofMinutes(7));

        tokens.issue(credential);

        assertThat(read().lastSeenAt()).contains(bench.clock.instant());
        assertThat(read().pairedAt()).contains(bench.clock.instant().minus(Duration.ofMinutes(7)));
    }

    @Test
    void only_hashes_are_kept() {
        ShortCode code = code();
        Secret credential = Secret.random();

        List<byte[]> hashes = bench.database.as(
                tenant.id(),
                rows -> rows.query("select x.pairingHash from Kiosk x where x.tenantId = :tenant", byte[].class)
                        .getResultList());

        assertThat(hashes.get(0)).hasSize(32).isEqualTo(codes.hash(code));
        assertThat(code.toString() + credential).doesNotContain(code.text());
    }

    @Test
    void a_kiosk_stands_at_a_site_of_the_tenant() {
        UUID theirs = newSite(bench.newTenant());

        for (UUID nowhere : List.of(UUID.randomUUID(), theirs)) {
            assertRefused(Problem.INVALID_INPUT, () -> bench.in(tenant, () -> setUp.add(nowhere, "Main", "Tablet 2")));
        }
    }

    @Test
    void another_tenants_kiosk_is_out_of_reach() {
        Tenant other = bench.newTenant();

        assertRefused(Problem.NOT_FOUND, () -> bench.in(other, () -> setUp.awaitPairing(kiosk)));
        assertRefused(Problem.NOT_FOUND, () -> bench.doIn(other, () -> setUp.revoke(kiosk)));
        assertThat(active()).isEqualTo(kiosk);
    }

    private UUID active() {
        return bench.database.as(
                tenant.id(), rows -> new Kiosks(rows).requireActive(kiosk).id());
    }

    private Kiosk read() {
        return bench.database.as(
                tenant.id(), rows -> new Kiosks(rows).find(kiosk).orElseThrow());
    }
}
