package org.gatehouse.core.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of the keys, as several instances of the product see it. */
class KeyRingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final RSAKey HALVES = SigningKey.fresh(UUID.randomUUID());

    private final IdentityBench bench = new IdentityBench();
    private final MovableClock clock = bench.clock;
    private final SigningKeys stored = bench.container.useCase(SigningKeys.class, bench.entityManager);
    private final KeyRing ring = instance();

    @BeforeEach
    void no_keys() {
        bench.database.run(open -> open.createQuery("delete from SigningKey k").executeUpdate());
    }

    private KeyRing instance() {
        return new KeyRing(stored, bench.master, clock, KeyRingTest::under);
    }

    /** One pair of halves under every id: which is which is told by the id, and finding primes takes a second. */
    private static RSAKey under(UUID id) {
        return new RSAKey.Builder(HALVES).keyID(id.toString()).build();
    }

    @Test
    void the_first_key_signs_at_once_and_is_published() {
        String first = ring.signing().getKeyID();

        assertThat(published(ring)).containsExactly(first);
    }

    @Test
    void every_key_has_halves_of_its_own() {
        KeyRing minting = new KeyRing(stored, bench.master, clock);
        RSAKey first = minting.signing();
        minting.rotate();
        clock.advance(KeyRing.AHEAD);

        assertThat(minting.signing().getModulus()).isNotEqualTo(first.getModulus());
    }

    @Test
    void the_published_set_holds_no_private_half() throws Exception {
        ring.signing();

        JWKSet set = JWKSet.parse(new Jwks(ring).published());

        assertThat(set.getKeys()).hasSize(1).allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
        });
    }

    @Test
    void the_private_half_is_sealed_in_the_database() {
        RSAKey key = ring.signing();

        List<byte[]> sealed =
                bench.database.call(open -> open.createQuery("select k.sealedKey from SigningKey k", byte[].class)
                        .getResultList());

        assertThat(new String(sealed.get(0), StandardCharsets.ISO_8859_1))
                .doesNotContain(key.getPrivateExponent().toString())
                .doesNotContain("\"kty\"");
    }

    @Test
    void instances_share_the_key() {
        assertThat(instance().signing().getKeyID()).isEqualTo(ring.signing().getKeyID());
    }

    @Test
    void instances_that_start_together_agree_on_one_first_key() throws Exception {
        Set<String> keys =
                new HashSet<>(Together.run(6, () -> instance().signing().getKeyID()));

        assertThat(keys).hasSize(1);
    }

    @Test
    void instances_that_rotate_together_make_one_key_at_least_and_go_on() throws Exception {
        ring.signing();

        Together.run(4, () -> {
            instance().rotate();
            return true;
        });

        clock.advance(Duration.ofMinutes(6));
        assertThat(instance().signing().getKeyID()).isEqualTo(ring.signing().getKeyID());
    }

    @Test
    void a_new_key_is_published_for_five_minutes_before_it_signs() {
        String first = ring.signing().getKeyID();

        ring.rotate();

        List<String> both = published(ring);
        assertThat(both).hasSize(2).startsWith(first);
        clock.advance(KeyRing.AHEAD.minus(SECOND));
        assertThat(ring.signing().getKeyID()).isEqualTo(first);
        clock.advance(SECOND);
        assertThat(ring.signing().getKeyID()).isEqualTo(both.get(1));
    }

    @Test
    void another_instance_publishes_the_new_key_within_a_minute() {
        KeyRing other = instance();
        other.signing();
        ring.rotate();
        assertThat(published(other)).hasSize(1);

        clock.advance(KeyRing.MEMORY);

        assertThat(published(other)).isEqualTo(published(ring)).hasSize(2);
    }

    @Test
    void the_old_key_stays_until_its_last_token_has_expired_and_ten_minutes_more() {
        String first = ring.signing().getKeyID();
        ring.rotate();
        Instant lastUse = clock.instant().plus(KeyRing.AHEAD).plus(KeyRing.MEMORY);
        Instant end = lastUse.plus(TokenIssuer.LONGEST).plus(Duration.ofMinutes(10));

        clock.set(end.minus(SECOND));
        assertThat(published(ring)).contains(first);
        clock.set(end);
        assertThat(published(ring)).doesNotContain(first).hasSize(1);
    }

    @Test
    void a_key_is_renewed_after_thirty_days_by_itself() {
        String first = ring.signing().getKeyID();

        clock.advance(KeyRing.RENEWAL.minus(SECOND));
        assertThat(ring.signing().getKeyID()).isEqualTo(first);
        assertThat(published(ring)).hasSize(1);

        clock.advance(KeyRing.MEMORY);
        assertThat(ring.signing().getKeyID()).isEqualTo(first);
        assertThat(published(ring)).hasSize(2);
        clock.advance(KeyRing.AHEAD);
        assertThat(ring.signing().getKeyID()).isNotEqualTo(first);
    }

    @Test
    void keys_that_verify_nothing_any_more_are_deleted() {
        ring.signing();
        ring.rotate();
        ring.forgetOld();
        assertThat(stored.allAcrossTenants()).hasSize(2);

        clock.advance(Duration.ofHours(3));
        ring.forgetOld();

        assertThat(stored.allAcrossTenants()).hasSize(1);
        assertThat(published(ring)).containsExactly(ring.signing().getKeyID());
    }

    private static List<String> published(KeyRing ring) {
        return ring.published().stream().map(JWK::getKeyID).toList();
    }
}
