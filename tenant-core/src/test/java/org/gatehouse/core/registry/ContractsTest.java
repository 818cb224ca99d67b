package org.gatehouse.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Engagements.Status;
import org.junit.jupiter.api.Test;

/**
 * Whoever works for us has a contract, for as long as that lasts (GDPR Art. 28(3)). What is done to the registry
 * here is taken back: it is everybody's.
 */
class ContractsTest extends RegistryBench {
    private static final LocalDate YEAR_END = LocalDate.parse("2027-01-01");

    @Test
    void a_candidate_is_not_engaged_without_a_contract() {
        inVain(() -> {
            assertMissing(Catalogue.of(cekura(Status.ACTIVE)), List.of());

            put(Catalogue.of(cekura(Status.ACTIVE)).with(Registries.contract("cekura", null)), List.of());

            assertThat(status()).isEqualTo(Status.ACTIVE);
        });
    }

    @Test
    void the_contract_of_somebody_engaged_is_not_taken_away() {
        inVain(() -> {
            engaged();

            assertMissing(Registries.nothing(), List.of("contracts/cekura"));

            put(Catalogue.of(cekura(Status.RETIRED)), List.of("contracts/cekura"));
        });
    }

    @Test
    void a_contract_ends_where_the_service_ends_with_it() {
        inVain(() -> {
            engaged();
            Catalogue ending = Catalogue.of(Registries.contract("cekura", YEAR_END));
            assertMissing(ending, List.of());
            assertMissing(ending.with(until("2027-01-01T00:00:01Z")), List.of());

            put(ending.with(until("2027-01-01T00:00:00Z")), List.of());
        });
    }

    @Test
    void a_contract_that_follows_without_a_gap_is_as_good_as_one() {
        inVain(() -> {
            engaged();
            Catalogue ending = Catalogue.of(Registries.contract("cekura", YEAR_END));
            assertMissing(ending.with(next(YEAR_END.plusDays(1))), List.of());

            put(ending.with(next(YEAR_END)), List.of());
        });
    }

    @Test
    void a_contract_that_is_signed_later_is_none_yet() {
        inVain(() -> assertMissing(
                Catalogue.of(cekura(Status.ACTIVE)).with(next(LocalDate.parse("2026-11-21"))), List.of()));
    }

    @Test
    void a_new_service_of_somebody_who_has_no_contract_is_refused() {
        inVain(() -> {
            Service known = service("inmobile");
            assertMissing(Catalogue.of(known), List.of());
            put(Catalogue.of(known).with(Registries.contract("inmobile", null)), List.of());
        });
    }

    @Test
    void what_was_suspended_is_opened_again_under_a_contract_alone() {
        inVain(() -> {
            LegalEntity hetzner =
                    registers.newest().catalogue().processor("hetzner").orElseThrow();
            keep.suspendAcrossTenants("hetzner", "a breach", ONE);

            assertMissing(Catalogue.of(hetzner), List.of());

            put(Catalogue.of(hetzner).with(Registries.contract("hetzner", null)), List.of());
        });
    }

    @Test
    void what_lacked_one_before_does_not_stop_what_has_nothing_to_do_with_it() {
        inVain(() -> assertThatCode(() -> put(Catalogue.of(cekura(Status.CANDIDATE)), List.of()))
                .doesNotThrowAnyException());
    }

    private void engaged() {
        put(Catalogue.of(cekura(Status.ACTIVE)).with(Registries.contract("cekura", null)), List.of());
    }

    private LegalEntity cekura(Status status) {
        LegalEntity known = registers.newest().catalogue().processor("cekura").orElseThrow();
        return new LegalEntity(
                known.key(),
                known.legalName(),
                "12345674",
                "DK_CVR",
                "Kajen 3, 8000 Aarhus C",
                known.country(),
                known.ultimateCountry(),
                known.contact(),
                status,
                List.of());
    }

    private Status status() {
        return registers.newest().catalogue().processor("cekura").orElseThrow().status();
    }

    private Service service(String key) {
        return registers.newest().catalogue().service(key).orElseThrow();
    }

    private Service until(String instant) {
        Service known = service("cekura");
        return new Service(
                known.key(),
                known.processor(),
                known.channel(),
                known.activities(),
                known.storage(),
                known.access(),
                known.chain(),
                known.retentionDays(),
                known.endpoints(),
                known.internal(),
                known.from(),
                Instant.parse(instant));
    }

    private static Engagements.Contract next(LocalDate signedOn) {
        Engagements.Contract like = Registries.contract("cekura", null);
        return new Engagements.Contract(
                "cekura-next",
                like.processor(),
                signedOn,
                like.signedBy(),
                like.flowDown(),
                like.auditRight(),
                like.breachHours(),
                like.deletion(),
                like.upstreamNoticeDays(),
                like.objectionDays(),
                null);
    }

    private void put(Catalogue rows, List<String> remove) {
        UUID change = keep.proposeAcrossTenants(new Change("test", rows, remove), ONE);
        keep.confirmAcrossTenants(change, TWO);
    }

    private void assertMissing(Catalogue put, List<String> remove) {
        assertThatThrownBy(() -> keep.proposeAcrossTenants(new Change("test", put, remove), ONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::flaw)
                                .contains(Flaw.CONTRACT_MISSING));
    }
}
