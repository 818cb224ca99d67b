package org.gatehouse.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.dpa.TransferBasis;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Grounds.Basis;
import org.gatehouse.core.registry.Grounds.Listing;
import org.junit.jupiter.api.Test;

/** Two persons open, one closes. Each test takes back what it did: the registry is everybody's. */
class KeepRegistryTest extends RegistryBench {

    private Listing listed() {
        return new Listing(
                "twilio",
                "twilio",
                true,
                List.of(TransferBasis.Coverage.HR, TransferBasis.Coverage.NON_HR),
                clock.instant());
    }

    @Test
    void a_change_counts_once_a_second_person_has_confirmed_it() {
        inVain(() -> {
            int before = registers.newestNumber();
            UUID change = keep.proposeAcrossTenants(new Change("looked up", Catalogue.of(listed()), List.of()), ONE);
            assertThat(registers.newestNumber()).isEqualTo(before);
            refused(Problem.SECOND_PERSON_NEEDED, () -> keep.confirmAcrossTenants(change, ONE));

            keep.confirmAcrossTenants(change, TWO);

            assertThat(registers.newestNumber()).isEqualTo(before + 1);
            assertThat(registers.newest().catalogue().listings()).containsExactly(listed());
            assertThat(registers.number(before).catalogue().listings()).isEmpty();
            refused(Problem.ALREADY_DECIDED, () -> keep.rejectAcrossTenants(change, TWO));
        });
    }

    @Test
    void a_proposal_for_an_older_registry_is_made_again() {
        inVain(() -> {
            UUID change = keep.proposeAcrossTenants(new Change("looked up", Catalogue.of(listed()), List.of()), ONE);
            keep.closeAcrossTenants("UA", "war", TWO);

            refused(Problem.STALE_VERSION, () -> keep.confirmAcrossTenants(change, TWO));
        });
    }

    @Test
    void a_basis_that_is_none_is_refused_with_its_finding() {
        inVain(() -> {
            Basis shield = basis("twilio-shield", "PRIVACY_SHIELD", null);
            assertFlaw(Flaw.BASIS_NAME_INVALID, Catalogue.of(shield));
            assertFlaw(Flaw.CLAUSES_LEGACY, Catalogue.of(basis("twilio-old", "SCC", "2010/87/EU")));
            assertFlaw(Flaw.VALIDITY_OVERLAPS, Catalogue.of(basis("twilio-dpf-2", "ADEQUACY", null)));
        });
    }

    private Basis basis(String key, String type, String instrument) {
        return new Basis(key, "twilio", "US", type, clock.instant(), null, instrument, 3, true, false, null);
    }

    private void assertFlaw(Flaw flaw, Catalogue put) {
        assertThatThrownBy(() -> keep.proposeAcrossTenants(new Change("imported", put, List.of()), ONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::flaw)
                                .contains(flaw));
    }

    @Test
    void one_operator_alone_stops_a_processor_or_a_country_at_once() {
        inVain(() -> {
            keep.suspendAcrossTenants("twilio", "a breach", ONE);
            keep.closeAcrossTenants("NZ", "unclear", ONE);

            Registry registry = registers.compile(registers.newest(), clock.instant());
            assertThat(registry.recipients().get("sendgrid-us").status()).isEqualTo(Recipient.Status.SUSPENDED);
            assertThat(registry.closed()).contains("NZ");
        });
    }

    @Test
    void an_adequacy_decision_can_end_earlier_and_never_later() {
        inVain(() -> {
            Instant end = Instant.parse("2026-12-01T00:00:00Z");
            keep.endAdequacyAcrossTenants("US", end, "the Court", ONE);
            refused(
                    Problem.INVALID_INPUT,
                    () -> keep.endAdequacyAcrossTenants("US", end.plusSeconds(1), "a hope", ONE));
            keep.endAdequacyAcrossTenants("US", end.minusSeconds(1), "sooner", ONE);
        });
    }

    @Test
    void a_confirmation_lasts_a_day() {
        inVain(() -> {
            keep.confirmTrueAcrossTenants(ONE);
            Instant confirmed = clock.instant();
            clock.advance(Duration.ofHours(30));
            assertThat(registers.compile(registers.newest(), clock.instant()).confirmedAt())
                    .isEqualTo(confirmed);
            keep.confirmTrueAcrossTenants(ONE);

            assertThat(registers.compile(registers.newest(), clock.instant()).confirmedAt())
                    .isEqualTo(clock.instant());
            assertThat(registers.compile(registers.newest(), confirmed).confirmedAt())
                    .as("as known then")
                    .isEqualTo(confirmed);
        });
    }

    private static void refused(Problem problem, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
