package org.gatehouse.core.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.BeforeEach;

/** A kiosk of a site that is to be paired. */
abstract class PairingBench {
    final IdentityBench bench = new IdentityBench();
    final Kiosks kiosks = new Kiosks(bench.rows);
    final PairingCodes codes = new PairingCodes(bench.master);
    final SetUpKiosk setUp =
            bench.container.useCase(SetUpKiosk.class, bench.rows, kiosks, new Sites(bench.rows), codes, bench.clock);
    final KioskTenants kioskTenants = bench.container.useCase(KioskTenants.class, bench.entityManager);
    final TakeCredential credentials = bench.container.useCase(TakeCredential.class, kiosks, bench.clock);
    final PairKiosk pairing = new PairKiosk(
            codes,
            bench.container.useCase(Trials.class, bench.entityManager, bench.master, bench.clock),
            kioskTenants,
            credentials);

    /** Of this test alone: the counters of networks outlive it. */
    final SourceNetwork source = new SourceNetwork(UUID.randomUUID().toString());

    Tenant tenant;
    UUID site;
    UUID kiosk;

    @BeforeEach
    void a_kiosk() {
        tenant = bench.newTenant();
        site = newSite(tenant);
        kiosk = bench.in(tenant, () -> setUp.add(site, "Main", "Tablet 1"));
    }

    ShortCode code() {
        return bench.in(tenant, () -> setUp.awaitPairing(kiosk));
    }

    UUID newSite(Tenant of) {
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

    static void assertRefused(Problem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }
}
