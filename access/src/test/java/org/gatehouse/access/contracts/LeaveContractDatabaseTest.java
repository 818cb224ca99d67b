package org.gatehouse.access.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.contracts.ConcludeContract.Terms;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.keys.Ground;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveContractDatabaseTest {
    private final Agreed agreed = new Agreed();

    @ParameterizedTest
    @CsvSource({
        "BUSINESS,2026-11-30,2027-05-31",
        "BUSINESS,2026-12-01,2027-06-30",
        "BUSINESS,2027-08-31,2028-02-29",
        "CONSUMER,2027-01-01,2027-05-31",
        "CONSUMER,2027-04-20,2027-05-31",
        "CONSUMER,2027-05-01,2027-06-30",
        "CONSUMER,2027-07-31,2027-08-31"
    })
    void a_notice_ends_the_contract_at_the_end_of_a_month(ContractKind kind, String received, LocalDate end) {
        UUID contract = agreed.conclude(kind, "2026-11-20");
        agreed.at(received + "T12:00:00Z");

        agreed.notice(contract, received);

        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.NOTICE_GIVEN);
        assertThat(agreed.contract(contract).endsOn()).contains(end);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.ACTIVE);
    }

    @Test
    void a_notice_is_given_once_and_not_on_a_day_that_has_not_come() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-20");

        assertRefused(() -> agreed.notice(contract, "2026-12-01"), Problem.INVALID_INPUT);
        assertRefused(() -> agreed.notice(contract, "2026-11-19"), Problem.INVALID_INPUT);
        agreed.notice(contract, "2026-11-30");

        assertRefused(() -> agreed.notice(contract, "2026-11-30"), Problem.STATE_NOT_POSSIBLE);
    }

    @Test
    void a_notice_that_was_forgotten_until_its_day_was_over_ends_the_contract_at_once() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-01-01");

        agreed.notice(contract, "2026-02-10");

        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.ENDED);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.DEACTIVATED);
    }

    @Test
    void a_consumer_withdraws_in_time_though_it_arrives_later_and_the_keys_are_dead() {
        UUID contract = agreed.conclude(ContractKind.CONSUMER, "2026-11-21");
        UUID holder = agreed.register.holder(null);
        agreed.register.keyOf(holder, agreed.unit);
        agreed.at("2026-12-10T09:00:00Z");

        agreed.withdraw(contract, "2026-12-07");

        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.WITHDRAWN);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.DEACTIVATED);
        assertThat(agreed.register.judge(agreed.unit, holder).ground()).isEqualTo(Ground.DOOR_NOT_ACTIVE);
    }

    @Test
    void the_days_to_think_end_after_the_holidays() {
        agreed.at("2026-12-29T12:00:00Z");
        UUID contract = agreed.conclude(ContractKind.CONSUMER, "2026-12-10");

        assertRefused(() -> agreed.withdraw(contract, "2026-12-29"), Problem.WITHDRAWAL_TOO_LATE);
        agreed.withdraw(contract, "2026-12-28");

        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.WITHDRAWN);
    }

    @Test
    void a_company_cannot_withdraw() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");

        assertRefused(() -> agreed.withdraw(contract, "2026-11-30"), Problem.STATE_NOT_POSSIBLE);
    }

    @Test
    void there_is_one_contract_at_a_time_and_another_after_it() {
        UUID contract = agreed.conclude(ContractKind.CONSUMER, "2026-11-30");

        assertRefused(() -> agreed.conclude(ContractKind.BUSINESS, "2026-11-30"), Problem.CONTRACT_LIVING);
        agreed.withdraw(contract, "2026-11-30");
        agreed.conclude(ContractKind.CONSUMER, "2026-11-30");
        agreed.register.move(agreed.unit, DoorState.ACTIVE);

        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.ACTIVE);
    }

    @Test
    void nothing_is_concluded_tomorrow_or_under_a_policy_that_is_not_there() {
        assertRefused(() -> agreed.conclude(ContractKind.BUSINESS, "2026-12-01"), Problem.INVALID_INPUT);
        Terms unknown = new Terms(agreed.owner, ContractKind.BUSINESS, LocalDate.parse("2026-11-30"), 9);
        assertRefused(
                () -> agreed.in(use -> use.conclusions().conclude(unknown, null, Agreed.FIRST)), Problem.INVALID_INPUT);
    }

    @Test
    void another_tenants_owner_stairwell_and_contract_do_not_exist() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");
        Agreed elsewhere = new Agreed();
        Terms theirs = new Terms(agreed.owner, ContractKind.BUSINESS, LocalDate.parse("2026-11-30"), 1);

        assertRefused(() -> elsewhere.contract(contract), Problem.NOT_FOUND);
        assertRefused(() -> elsewhere.in(use -> use.owners().get(agreed.owner)), Problem.NOT_FOUND);
        assertRefused(() -> elsewhere.in(use -> use.stairwells().get(agreed.stairwell)), Problem.NOT_FOUND);
        assertRefused(() -> elsewhere.stairwell(agreed.owner), Problem.INVALID_INPUT);
        assertRefused(() -> elsewhere.hang(elsewhere.unit, agreed.stairwell), Problem.INVALID_INPUT);
        assertRefused(
                () -> elsewhere.in(use -> use.conclusions().conclude(theirs, null, Agreed.FIRST)),
                Problem.INVALID_INPUT);
        assertRefused(() -> elsewhere.run(use -> use.ends().moveOn(contract)), Problem.NOT_FOUND);
    }

    @Test
    void an_owner_and_a_stairwell_are_changed_by_whoever_saw_them_last() {
        long version = agreed.in(use -> use.owners().get(agreed.owner)).version();
        agreed.run(use -> use.owners().change(agreed.owner, version, Agreed.details("Nyt navn"), Agreed.FIRST));
        agreed.run(use -> use.stairwells().change(agreed.stairwell, 1, "Opgang B", "Gade 1 B", Agreed.FIRST));

        assertThat(agreed.in(use -> use.owners().get(agreed.owner)).name()).isEqualTo("Nyt navn");
        assertThat(agreed.in(use -> use.stairwells().get(agreed.stairwell)).name())
                .isEqualTo("Opgang B");
        assertRefused(
                () -> agreed.run(
                        use -> use.owners().change(agreed.owner, version, Agreed.details("Gammelt"), Agreed.FIRST)),
                Problem.STALE_VERSION);
    }

    static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
