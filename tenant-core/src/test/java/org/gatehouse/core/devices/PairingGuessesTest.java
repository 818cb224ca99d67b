package org.gatehouse.core.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.limits.Trials;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing pairing codes: how often, from where, and what it costs those who do not guess. */
class PairingGuessesTest {
    private final IdentityBench bench = new IdentityBench();
    private final Kiosks kiosks = new Kiosks(bench.rows);
    private final PairingCodes codes = new PairingCodes(bench.master);
    private final SetUpKiosk setUp =
            bench.container.useCase(SetUpKiosk.class, bench.rows, kiosks, new Sites(bench.rows), codes, bench.clock);
    private final KioskTenants kioskTenants = bench.container.useCase(KioskTenants.class, bench.entityManager);
    private final TakeCredential credentials = bench.container.useCase(TakeCredential.class, kiosks, bench.clock);
    private final PairKiosk pairing = new PairKiosk(
            codes,
            bench.container.useCase(Trials.class, bench.entityManager, bench.master, bench.clock),
            kioskTenants,
            credentials);

    /** Of this test alone: the counters of networks outlive it. */
    private final SourceNetwork source = new SourceNetwork(UUID.randomUUID().toString());

    private Tenant tenant;
    private UUID site;
    private UUID kiosk;

    @BeforeEach
    void a_kiosk() {
        tenant = bench.newTenant();
        site = newSite(tenant);
        kiosk = bench.in(tenant, () -> setUp.add(site, "Main", "Tablet 1"));
    }

    @Test
    void guessing_is_locked_after_five_wrong_codes_also_for_the_right_one() {
        String right = code().text();
        guess(5);

        assertRefused(Problem.TOO_MANY_REQUESTS, () -> pairing.pair(right, source));
        bench.clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> pairing.pair(right, source)).doesNotThrowAnyException();
    }

    @Test
    void guessing_on_is_locked_longer_each_time() {
        guess(5);
        bench.clock.advance(Duration.ofMinutes(1));
        guess(1);

        bench.clock.advance(Duration.ofMinutes(1));
        assertRefused(Problem.TOO_MANY_REQUESTS, () -> pairing.pair("00000000", source));
        bench.clock.advance(Duration.ofMinutes(1));
        guess(1);
    }

    @Test
    void many_guesses_at_once_are_no_more_than_five() throws Exception {
        List<Problem> answers = Together.run(16, () -> {
            try {
                pairing.pair("00000000", source);
                throw new AssertionError("guessed");
            } catch (Refusal no) {
                return no.problem();
            }
        });

        assertThat(answers).filteredOn(Problem.CODE_NOT_VALID::equals).hasSize(5);
    }

    @Test
    void guessing_elsewhere_does_not_lock_this_network() {
        String right = code().text();
        guess(5);

        assertThatCode(() ->
                        pairing.pair(right, new SourceNetwork(UUID.randomUUID().toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void pairing_many_tablets_from_one_network_is_no_guessing() {
        for (int i = 0; i < 8; i++) {
            pairing.pair(code().text(), source);
        }
    }

    private ShortCode code() {
        return bench.in(tenant, () -> setUp.awaitPairing(kiosk));
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            String wrong = "0000000" + i;
            assertRefused(Problem.CODE_NOT_VALID, () -> pairing.pair(wrong, source));
        }
    }

    private UUID newSite(Tenant of) {
        return bench.database.as(of.id(), rows -> {
            Site made = new Site(new Site.Details(
                    "Harbour",
                    "Quay 1",
                    ZoneId.of("Europe/Copenhagen"),
                    List.of("Main", "Yard"),
                    "Car park",
                    LocalTime.of(18, 0)));
            rows.add(made);
            return made.id();
        });
    }

    private static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
