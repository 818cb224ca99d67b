package org.gatehouse.access.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.contracts.LeaveContractDatabaseTest.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.keys.Ground;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndContractsDatabaseTest {
    private final Agreed agreed = new Agreed();

    @ParameterizedTest
    @CsvSource({"2026-08-15,2027-02-28T22:59:59Z", "2026-09-15,2027-03-31T21:59:59Z", "2026-04-15,2026-10-31T22:59:59Z"
    })
    void a_contract_ends_at_midnight_in_copenhagen_and_its_units_with_it(String received, String lastSecond) {
        agreed.at(received + "T12:00:00Z");
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-01-20");
        agreed.notice(contract, received);
        agreed.at(lastSecond);
        agreed.moveOn();
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.ACTIVE);

        agreed.register.clock.advance(Duration.ofSeconds(1));
        agreed.moveOn();

        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.ENDED);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.DEACTIVATED);
        List<UUID> left = agreed.in(use -> use.ends().due());
        assertThat(left).isEmpty();
    }

    @Test
    void the_service_does_it_and_says_so() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-20");
        agreed.notice(contract, "2026-11-30");
        agreed.at("2027-06-01T00:00:00Z");

        agreed.moveOn();

        assertThat(byTheService(Deed.CONTRACT_ENDED)).isEqualTo(1);
        assertThat(byTheService(Deed.DOOR_MOVED)).isEqualTo(1);
    }

    @Test
    void keys_open_nothing_and_units_elsewhere_stay_as_they_are() {
        UUID beside = agreed.register.door(agreed.site, "Elsewhere", null);
        UUID others = agreed.register.door(agreed.site, "Others", null);
        agreed.hang(others, agreed.stairwell(agreed.owner()));
        UUID holder = agreed.register.holder(null);
        agreed.register.keyOf(holder, agreed.unit, beside);
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");

        agreed.endNow(contract, Agreed.FIRST);
        agreed.endNow(contract, Agreed.SECOND);

        assertThat(agreed.register.judge(agreed.unit, holder).ground()).isEqualTo(Ground.DOOR_NOT_ACTIVE);
        assertThat(agreed.register.judge(beside, holder).ground()).isEqualTo(Ground.OPENS);
        assertThat(agreed.state(others)).isEqualTo(DoorState.ACTIVE);
    }

    @Test
    void nobody_ends_a_contract_at_once_alone() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");
        agreed.endNow(contract, Agreed.FIRST);

        assertRefused(() -> agreed.endNow(contract, Agreed.FIRST), Problem.SECOND_PERSON_NEEDED);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.ACTIVE);
        agreed.endNow(contract, Agreed.SECOND);

        assertThat(agreed.contract(contract).state()).isEqualTo(ContractState.ENDED);
        assertRefused(() -> agreed.endNow(contract, Agreed.SECOND), Problem.STATE_NOT_POSSIBLE);
    }

    @Test
    void no_unit_becomes_active_in_a_stairwell_whose_contract_has_ended() {
        UUID active = agreed.register.door(agreed.site, "Active", null);
        end();

        assertRefused(() -> agreed.register.move(agreed.unit, DoorState.ACTIVE), Problem.STAIRWELL_CONTRACT_ENDED);
        assertRefused(() -> agreed.hang(active, agreed.stairwell), Problem.STAIRWELL_CONTRACT_ENDED);
        agreed.hang(agreed.unit, null);
        agreed.register.move(agreed.unit, DoorState.ACTIVE);

        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.ACTIVE);
    }

    @Test
    void a_unit_hangs_at_its_own_site() {
        UUID elsewhere = agreed.register.door(agreed.register.site(), "Elsewhere", null);

        assertRefused(() -> agreed.hang(elsewhere, agreed.stairwell), Problem.INVALID_INPUT);
    }

    @Test
    void whoever_activates_while_a_contract_ends_waits_and_is_refused() throws Exception {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");
        agreed.register.move(agreed.unit, DoorState.DEACTIVATED);
        agreed.endNow(contract, Agreed.FIRST);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Boolean> end = CompletableFuture.supplyAsync(() -> agreed.in(use -> {
            use.ends().endNow(contract, use.contracts().get(contract).version(), "Harm", Agreed.SECOND);
            use.rows().flush();
            ended.countDown();
            return await(commit);
        }));
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Problem> activation = CompletableFuture.supplyAsync(this::activate);
        Thread.sleep(300);
        assertThat(activation).isNotDone();
        commit.countDown();

        assertThat(end.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(activation.get(20, TimeUnit.SECONDS)).isEqualTo(Problem.STAIRWELL_CONTRACT_ENDED);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.DEACTIVATED);
    }

    @Test
    void a_contract_that_ends_while_a_unit_is_activated_waits_and_takes_it_along() throws Exception {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");
        agreed.register.move(agreed.unit, DoorState.DEACTIVATED);
        agreed.endNow(contract, Agreed.FIRST);
        CountDownLatch moved = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Boolean> activation = CompletableFuture.supplyAsync(() -> agreed.in(use -> {
            long version = use.doors().get(agreed.unit).version();
            use.doors().move(agreed.unit, version, DoorState.ACTIVE, Agreed.FIRST);
            use.rows().flush();
            moved.countDown();
            return await(commit);
        }));
        assertThat(moved.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> agreed.endNow(contract, Agreed.SECOND));
        Thread.sleep(300);
        assertThat(end).isNotDone();
        commit.countDown();

        assertThat(activation.get(20, TimeUnit.SECONDS)).isTrue();
        end.get(20, TimeUnit.SECONDS);
        assertThat(agreed.state(agreed.unit)).isEqualTo(DoorState.DEACTIVATED);
    }

    private Problem activate() {
        try {
            agreed.register.move(agreed.unit, DoorState.ACTIVE);
            return Problem.INVALID_INPUT;
        } catch (Refusal refused) {
            return refused.problem();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    private void end() {
        UUID contract = agreed.conclude(ContractKind.BUSINESS, "2026-11-30");
        agreed.endNow(contract, Agreed.FIRST);
        agreed.endNow(contract, Agreed.SECOND);
    }

    private long byTheService(Deed deed) {
        return agreed.in(use -> use.rows()
                .where(JournalEntry.class, "x.deed = :deed")
                .setParameter("deed", deed)
                .getResultStream()
                .filter(entry -> entry.actorKind() == Actor.Kind.SERVICE)
                .count());
    }
}
