package org.gatehouse.access.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.contracts.LeaveContractDatabaseTest.assertRefused;

import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.contracts.ChangeTerms.Notice;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeTermsDatabaseTest {
    private final Agreed agreed = new Agreed();
    private UUID contract;

    @BeforeEach
    void new_terms_are_announced_on_christmas_eve() {
        contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-20");
        agreed.register.in(use -> use.policies().publish("Nye regler", "New rules", Agreed.FIRST));
        agreed.at("2026-12-24T12:00:00Z");
        announce("2026-12-24");
    }

    @Test
    void silence_binds_on_the_thirty_first_day() {
        agreed.at("2027-01-23T22:59:00Z");
        agreed.moveOn();
        assertThat(agreed.contract(contract).policyNumber()).isEqualTo(1);

        agreed.at("2027-01-23T23:00:00Z");
        agreed.moveOn();

        assertThat(agreed.contract(contract).policyNumber()).isEqualTo(2);
        assertThat(agreed.contract(contract).announcedOn()).isEmpty();
        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.IN_FORCE);
    }

    @Test
    void whoever_objects_in_time_leaves_before_the_new_terms_come() {
        agreed.at("2027-01-09T12:00:00Z");
        assertRefused(() -> object("2027-01-08"), Problem.OBJECTION_TOO_LATE);

        object("2027-01-07");

        assertThat(agreed.contract(contract).endsOn()).contains(LocalDate.parse("2027-01-23"));
        agreed.at("2027-01-24T00:00:00Z");
        agreed.moveOn();
        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.ENDED);
        assertThat(agreed.contract(contract).policyNumber()).isEqualTo(1);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.DEACTIVATED);
    }

    @Test
    void there_is_one_change_at_a_time_and_it_names_newer_terms() {
        assertRefused(() -> announce("2026-12-24"), Problem.STATE_NOT_POSSIBLE);
        Agreed other = new Agreed();
        UUID theirs = other.conclude(ContractKind.BUSINESS, "2026-11-20");
        Notice same = new Notice(LocalDate.parse("2026-11-30"), 1, "Nothing");

        assertRefused(
                () -> other.run(use -> use.terms().announce(theirs, 1, same, Agreed.FIRST)), Problem.INVALID_INPUT);
        assertRefused(
                () -> other.run(use -> use.terms().object(theirs, 1, LocalDate.parse("2026-11-30"), Agreed.FIRST)),
                Problem.STATE_NOT_POSSIBLE);
    }

    private void announce(String day) {
        Notice notice = new Notice(LocalDate.parse(day), 2, "Openings are kept for a shorter time");
        long version = agreed.contract(contract).version();
        agreed.run(use -> use.terms().announce(contract, version, notice, Agreed.FIRST));
    }

    private void object(String received) {
        long version = agreed.contract(contract).version();
        agreed.run(use -> use.terms().object(contract, version, LocalDate.parse(received), Agreed.FIRST));
    }
}
