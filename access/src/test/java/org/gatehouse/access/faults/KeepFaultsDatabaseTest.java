package org.gatehouse.access.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.access.faults.DoorFault.Spot;
import org.gatehouse.access.faults.DoorFault.Told;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.mine.OwnKeys;
import org.gatehouse.access.mine.OwnKeys.Own;
import org.gatehouse.access.phones.Phones;
import org.gatehouse.access.stairwells.House;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.journal.ReadOwnDeeds;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.junit.jupiter.api.Test;

class KeepFaultsDatabaseTest {
    private static final Spot HERE = new Spot(55.6761, 12.5683, 8);

    private final Register register = new Register();
    private final UUID door = register.door(register.site(), "Front", null);
    private final UUID holder = register.holder(null);

    @Test
    void a_holder_tells_of_a_door_they_have_a_key_to_and_of_no_other() {
        register.keyOf(holder, door);
        UUID other = register.door(register.site(), "Back", null);

        report(new Told(door, "Sticks", Optional.empty()));

        assertThat(reports()).extracting(DoorFault::words).containsExactly("Sticks");
        assertThatThrownBy(() -> report(new Told(other, "Sticks", Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void one_holder_does_not_bury_the_reports_of_the_others() {
        register.keyOf(holder, door);
        UUID first = report(new Told(door, "Sticks", Optional.empty()));
        for (int more = 1; more < 5; more++) {
            report(new Told(door, "Sticks", Optional.empty()));
        }

        assertThatThrownBy(() -> report(new Told(door, "Sticks", Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_FAULTS));
        close(first);
        report(new Told(door, "Sticks again", Optional.empty()));

        assertThat(reports()).hasSize(6);
    }

    @Test
    void where_the_holder_stands_is_kept_only_when_it_was_sent() {
        register.keyOf(holder, door);
        report(new Told(door, "With", Optional.of(HERE)));
        report(new Told(door, "Without", Optional.empty()));

        assertThat(reports())
                .extracting(DoorFault::words, DoorFault::spot)
                .containsExactlyInAnyOrder(tuple("With", Optional.of(HERE)), tuple("Without", Optional.empty()));
        assertThat(HERE).hasToString("Spot[…]");
    }

    @Test
    void what_was_told_is_erased_after_thirty_days_whether_it_was_seen_to_or_not() {
        register.keyOf(holder, door);
        UUID seenTo = report(new Told(door, "Seen to", Optional.of(HERE)));
        report(new Told(door, "Open", Optional.empty()));
        close(seenTo);

        register.clock.advance(Duration.ofDays(30));
        sweep();
        assertThat(reports()).hasSize(2);

        register.clock.advance(Duration.ofSeconds(1));
        sweep();
        assertThat(reports()).isEmpty();
    }

    @Test
    void open_ones_stand_first_and_one_that_is_closed_stays_closed() {
        register.keyOf(holder, door);
        UUID first = report(new Told(door, "First", Optional.empty()));
        register.clock.advance(Duration.ofMinutes(1));
        UUID second = report(new Told(door, "Second", Optional.empty()));

        close(second);
        close(second);

        assertThat(reports()).extracting(DoorFault::id).containsExactly(first, second);
        assertThat(own()).containsExactly(Deed.FAULT_REPORTED, Deed.FAULT_REPORTED);
    }

    @Test
    void a_holder_sees_their_keys_and_what_was_told_and_no_key_that_is_revoked() {
        UUID phone = new Phones(register).bound(holder).id();
        UUID key = register.keyOf(holder, door);

        Own mine = register.in(use -> new OwnKeys(
                        use.rows(), new Sites(use.rows()), new House.Use(use.rows(), use.clock()).reports())
                .of(phone));

        assertThat(mine.phone().id()).isEqualTo(phone);
        assertThat(mine.employer()).isEmpty();
        assertThat(mine.doors())
                .extracting(one -> one.door().id(), one -> one.key().id())
                .containsExactly(tuple(door, key));
    }

    private List<Deed> own() {
        return register.in(use -> new ReadOwnDeeds(use.rows())
                .about(holder, Set.of(Deed.FAULT_REPORTED), 10).stream()
                        .map(JournalEntry::deed)
                        .toList());
    }

    private <T> T use(Function<KeepFaults, T> work) {
        return register.in(use ->
                work.apply(new KeepFaults(use.rows(), Journals.journal(use.rows(), register.clock), register.clock)));
    }

    private UUID report(Told told) {
        return use(faults -> faults.report(holder, told));
    }

    private List<DoorFault> reports() {
        return use(faults -> faults.list(Register.BY));
    }

    private void close(UUID fault) {
        use(faults -> {
            faults.close(fault, Register.BY);
            return fault;
        });
    }

    private void sweep() {
        register.database.call(database -> new SweepFaults(database, register.clock).sweepAcrossTenants());
    }
}
